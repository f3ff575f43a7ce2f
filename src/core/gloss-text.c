/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LITERAL_START   "<lit>"
#define LITERAL_END     "</lit>"
#define REFERENCE_START "<ref code=\""
#define REFERENCE_END   "\"/>"
#define SHORT_LITERAL   16 /* bytes */

/* What the id of a placeholder is made of */
#define ID_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789-"

G_DEFINE_QUARK (gloss_text_error, gloss_text_error)

typedef struct
{
  GlossTextRunKind kind;
  const char *run;
  gsize length;
  const char *rest; /* what follows the form */
} Form;

static gboolean
take_literal (const char *text, Form *form)
{
  const char *end;

  if (!g_str_has_prefix (text, LITERAL_START))
    return FALSE;

  form->kind = GLOSS_TEXT_LITERAL;
  form->run = text + strlen (LITERAL_START);
  end = strstr (form->run, LITERAL_END);
  if (end == NULL || end == form->run)
    return FALSE;

  form->length = end - form->run;
  form->rest = end + strlen (LITERAL_END);
  return TRUE;
}

static gboolean
take_reference (const char *text, Form *form)
{
  if (!g_str_has_prefix (text, REFERENCE_START))
    return FALSE;

  form->kind = GLOSS_TEXT_REFERENCE;
  form->run = text + strlen (REFERENCE_START);
  form->length = strcspn (form->run, "\"<>& \t\r\n");
  form->rest = form->run + form->length;
  if (!g_str_has_prefix (form->rest, REFERENCE_END) || form->run[0] == '/' ||
      memchr (form->run, '/', form->length) == NULL)
    return FALSE;

  form->rest += strlen (REFERENCE_END);
  return TRUE;
}

/**
 * gloss_text_foreach:
 * @text: a text, well-formed or not
 * @func: (scope call): what to call
 * @user_data: what to hand to @func
 *
 * Calls @func for each run of @text, in order; together the runs are the whole of it.
 */
void
gloss_text_foreach (const char *text, GlossTextRunFunc func, gpointer user_data)
{
  const char *plain = text;
  const char *at;

  g_return_if_fail (text != NULL);
  g_return_if_fail (func != NULL);

  at = strchr (text, '<');
  while (at != NULL)
    {
      Form form;

      if (!take_literal (at, &form) && !take_reference (at, &form))
        {
          at = strchr (at + 1, '<');
          continue;
        }

      if (at > plain)
        func (GLOSS_TEXT_PLAIN, plain, at - plain, user_data);
      func (form.kind, form.run, form.length, user_data);
      plain = form.rest;
      at = strchr (plain, '<');
    }

  if (*plain != '\0')
    func (GLOSS_TEXT_PLAIN, plain, strlen (plain), user_data);
}

/**
 * gloss_text_id_get_value:
 * @id: the id of a code, `smtp/550`
 *
 * Returns: (transfer none): the part of @id that people know the code by, `550`; all of @id where
 *   it names no protocol
 */
const char *
gloss_text_id_get_value (const char *id)
{
  const char *slash;

  g_return_val_if_fail (id != NULL, NULL);

  slash = strchr (id, '/');
  return slash != NULL ? slash + 1 : id;
}

/* The value of a reference whose id is not NUL-terminated */
static const char *
reference_value (const char *run, gsize *length)
{
  const char *slash = memchr (run, '/', *length);

  *length -= slash + 1 - run;
  return slash + 1;
}

static gboolean
is_word_byte (char byte)
{
  return g_ascii_isalnum (byte) || (guchar) byte >= 0x80;
}

/* Whether a literal runs into the sentence around it when nothing sets it off */
static gboolean
needs_quotes (const char *run, gsize length)
{
  return memchr (run, ' ', length) != NULL || !is_word_byte (run[0]) ||
         !is_word_byte (run[length - 1]);
}

static void
append_plain (GlossTextRunKind kind, const char *run, gsize length, gpointer user_data)
{
  GString *out = user_data;

  if (kind == GLOSS_TEXT_REFERENCE)
    run = reference_value (run, &length);

  if (kind == GLOSS_TEXT_LITERAL && length > 0 && needs_quotes (run, length))
    /* Translators: quotation marks around what is typed or sent literally */
    g_string_append_printf (out, g_dpgettext2 (GETTEXT_PACKAGE, "literal", "“%.*s”"), (int) length,
                            run);
  else
    g_string_append_len (out, run, length);
}

/**
 * gloss_text_to_plain:
 * @text: a text
 *
 * Returns: (transfer full): @text without its inline forms: references are the values of the codes,
 *   literals stand as they are, in quotation marks where they would run into the sentence
 */
char *
gloss_text_to_plain (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_new (NULL);
  gloss_text_foreach (text, append_plain, out);
  return g_string_free (out, FALSE);
}

static void
append_escaped (GString *out, const char *run, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (run, length);

  g_string_append (out, escaped);
}

static void
append_link (GString *out, const char *id, gsize length)
{
  gsize value_length = length;
  const char *value = reference_value (id, &value_length);

  g_string_append (out, "<a href=\"" GLOSS_TEXT_URI_SCHEME ":");
  append_escaped (out, id, length);
  g_string_append (out, "\">");
  append_escaped (out, value, value_length);
  g_string_append (out, "</a>");
}

/* A short one stays on one line: in “0 .” the point would look like the end of a sentence. */
static void
append_literal (GString *out, const char *run, gsize length)
{
  gboolean keep_together = length <= SHORT_LITERAL && memchr (run, ' ', length) != NULL;

  g_string_append (out, keep_together ? "<tt><span allow_breaks=\"false\">" : "<tt>");
  append_escaped (out, run, length);
  g_string_append (out, keep_together ? "</span></tt>" : "</tt>");
}

static void
append_markup (GlossTextRunKind kind, const char *run, gsize length, gpointer user_data)
{
  GString *out = user_data;

  switch (kind)
    {
    case GLOSS_TEXT_PLAIN:
      append_escaped (out, run, length);
      break;
    case GLOSS_TEXT_LITERAL:
      append_literal (out, run, length);
      break;
    case GLOSS_TEXT_REFERENCE:
      append_link (out, run, length);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * gloss_text_to_markup:
 * @text: a text
 *
 * Returns: (transfer full): @text as Pango markup; references are links (`gloss:smtp/550`),
 *   literals are set in a monospaced font, and everything else is escaped
 */
char *
gloss_text_to_markup (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_new (NULL);
  gloss_text_foreach (text, append_markup, out);
  return g_string_free (out, FALSE);
}

/* Whether Markdown could read run[i] as syntax where it stands */
static gboolean
markdown_needs_escape (const char *run, gsize length, gsize i)
{
  char before = i > 0 ? run[i - 1] : ' ';
  char after = i + 1 < length ? run[i + 1] : ' ';

  switch (run[i])
    {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '|':
    case '~':
      return TRUE;
    case '_':
      return !g_ascii_isalnum (before) || !g_ascii_isalnum (after);
    case '<':
      return i + 1 >= length || g_ascii_isalpha (after) || strchr ("/!?", after) != NULL;
    case '&':
      return g_ascii_isalpha (after) || after == '#';
    default:
      return FALSE;
    }
}

/* Where in @run the mark stands that would make a heading, a quotation or a list of it, or -1 */
static gssize
find_block_mark (const char *run, gsize length)
{
  gsize digits = 0;

  if (length > 0 && strchr ("#>+-=", run[0]) != NULL)
    return 0;

  while (digits < length && g_ascii_isdigit (run[digits]))
    digits++;
  if (digits > 0 && digits < length && (run[digits] == '.' || run[digits] == ')') &&
      (digits + 1 == length || run[digits + 1] == ' '))
    return digits;

  return -1;
}

static void
append_markdown_plain (GString *out, const char *run, gsize length)
{
  gssize block_mark = out->len == 0 ? find_block_mark (run, length) : -1;

  for (gsize i = 0; i < length; i++)
    {
      if ((gssize) i == block_mark || markdown_needs_escape (run, length, i))
        g_string_append_c (out, '\\');
      g_string_append_c (out, run[i]);
    }
}

static gsize
longest_fence (const char *run, gsize length)
{
  gsize longest = 0;
  gsize current = 0;

  for (gsize i = 0; i < length; i++)
    {
      current = run[i] == '`' ? current + 1 : 0;
      longest = MAX (longest, current);
    }

  return longest;
}

static void
append_markdown_literal (GString *out, const char *run, gsize length)
{
  g_autofree char *fence = g_strnfill (longest_fence (run, length) + 1, '`');
  gboolean is_padded =
      run[0] == '`' || run[length - 1] == '`' || (run[0] == ' ' && run[length - 1] == ' ');
  const char *pad = is_padded ? " " : "";

  g_string_append_printf (out, "%s%s", fence, pad);
  g_string_append_len (out, run, length);
  g_string_append_printf (out, "%s%s", pad, fence);
}

static void
append_markdown (GlossTextRunKind kind, const char *run, gsize length, gpointer user_data)
{
  GString *out = user_data;

  if (kind == GLOSS_TEXT_REFERENCE)
    run = reference_value (run, &length);

  if (kind == GLOSS_TEXT_LITERAL)
    append_markdown_literal (out, run, length);
  else
    append_markdown_plain (out, run, length);
}

/**
 * gloss_text_to_markdown:
 * @text: a text
 *
 * Returns: (transfer full): @text as CommonMark, for one paragraph or the rest of a list item:
 *   literals are code spans, references are the values of the codes, and nothing else is taken
 *   for syntax
 */
char *
gloss_text_to_markdown (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_new (NULL);
  gloss_text_foreach (text, append_markdown, out);
  return g_string_free (out, FALSE);
}

/**
 * gloss_text_is_control:
 * @c: a character
 *
 * Returns: whether @c is a control character or separates lines
 */
gboolean
gloss_text_is_control (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029;
}

/**
 * gloss_text_is_bidirectional:
 * @c: a character
 *
 * Returns: whether @c is an invisible character that changes the direction of text
 */
gboolean
gloss_text_is_bidirectional (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f || /* marks */
         (c >= 0x202a && c <= 0x202e) ||              /* embeddings, overrides */
         (c >= 0x2066 && c <= 0x2069);                /* isolates */
}

static gboolean
is_forbidden (gunichar c)
{
  const gunichar byte_order_mark = 0xfeff;

  return gloss_text_is_control (c) || gloss_text_is_bidirectional (c) || c == byte_order_mark;
}

static gboolean
check_characters (const char *text, GError **error)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_forbidden (c))
        {
          g_set_error (error, GLOSS_TEXT_ERROR, GLOSS_TEXT_ERROR_FORBIDDEN,
                       "U+%04X in the text, expected no control or bidirectional character", c);
          return FALSE;
        }
    }

  return TRUE;
}

/* Whether a tag starts at @at that is spelled like one of an inline form */
static gboolean
looks_like_form (const char *at, gsize length)
{
  if (length > 0 && *at == '/')
    at++, length--;
  if (length < 3 || (strncmp (at, "lit", 3) != 0 && strncmp (at, "ref", 3) != 0))
    return FALSE;

  return length == 3 || (!g_ascii_isalnum (at[3]) && at[3] != '-' && at[3] != '_');
}

static void
find_stray_form (GlossTextRunKind kind, const char *run, gsize length, gpointer user_data)
{
  char **found = user_data;

  if (kind == GLOSS_TEXT_REFERENCE)
    return;

  for (gsize i = 0; i < length && *found == NULL; i++)
    if (run[i] == '<' && looks_like_form (run + i + 1, length - i - 1))
      {
        const char *end = memchr (run + i, '>', length - i);

        *found = g_strndup (run + i, end != NULL ? (gsize) (end + 1 - run) - i : length - i);
      }
}

/**
 * gloss_text_check:
 * @text: a text
 * @error: return location for an error of %GLOSS_TEXT_ERROR
 *
 * Checks that @text is UTF-8 without control and bidirectional characters, and that whatever looks
 * like an inline form is one.
 *
 * Returns: whether it is
 */
gboolean
gloss_text_check (const char *text, GError **error)
{
  g_autofree char *stray = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, GLOSS_TEXT_ERROR, GLOSS_TEXT_ERROR_ENCODING,
                           "the text is damaged, expected UTF-8");
      return FALSE;
    }

  if (!check_characters (text, error))
    return FALSE;

  gloss_text_foreach (text, find_stray_form, &stray);
  if (stray != NULL)
    {
      g_set_error (error, GLOSS_TEXT_ERROR, GLOSS_TEXT_ERROR_FORM,
                   "“%s” looks like an inline form, expected "
                   "<ref code=\"PROTOCOL/VALUE\"/> or <lit>TEXT</lit>",
                   stray);
      return FALSE;
    }

  return TRUE;
}

/**
 * gloss_text_translate:
 * @text: a text of the reference, in English
 *
 * Returns: (transfer none): @text in the reader's language, or @text itself where nobody has
 *   translated it. The empty text is empty in every language.
 */
const char *
gloss_text_translate (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  /* The translation of "" is the header of the catalogue. */
  if (*text == '\0')
    return text;

  /* g_dgettext() would translate nothing where the interface is not translated. */
  return dgettext (GETTEXT_PACKAGE_CODES, text);
}

/**
 * gloss_text_measure_hole:
 * @at: a place in a text
 *
 * Returns: the length in bytes of the placeholder that starts at @at, with its braces, or 0
 */
gsize
gloss_text_measure_hole (const char *at)
{
  gsize length;

  g_return_val_if_fail (at != NULL, 0);

  if (*at != '{')
    return 0;

  length = strspn (at + 1, ID_CHARACTERS);

  return length > 0 && at[length + 1] == '}' ? length + strlen ("{}") : 0;
}

/**
 * gloss_text_open_holes:
 * @wording: what a server sends, with placeholders where it is different each time
 *
 * Returns: (transfer full): @wording with “…” in the place of each placeholder
 */
char *
gloss_text_open_holes (const char *wording)
{
  GString *out;

  g_return_val_if_fail (wording != NULL, NULL);

  out = g_string_new (NULL);
  while (*wording != '\0')
    {
      gsize hole = gloss_text_measure_hole (wording);

      if (hole > 0)
        g_string_append (out, "…");
      else
        g_string_append_c (out, *wording);
      wording += MAX (hole, 1);
    }

  return g_string_free (out, FALSE);
}
