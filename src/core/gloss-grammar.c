/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-grammar.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <netinet/in.h>
#include <string.h>

#include "gloss-placeholder.h"
#include "gloss-text.h"

#define MAX_LENGTH     1024 /* of anything, in bytes, before it is looked at closely */
#define MAX_DOMAIN     253
#define MAX_LABEL      63
#define MAX_LOCAL_PART 64
#define MAX_TOKEN      64

/* What a local part may have besides letters and digits. No `!`, `/` or `%`: they route mail. */
#define LOCAL_PART_MARKS "._-+='&~#"

static gboolean
refuse (GError **error, GlossPlaceholderError code, const char *message)
{
  g_set_error_literal (error, GLOSS_PLACEHOLDER_ERROR, code, message);

  return FALSE;
}

static gboolean
check_characters (const char *value, GError **error)
{
  if (*value != '\0' && strchr ("-+@", *value) != NULL)
    return refuse (error, GLOSS_PLACEHOLDER_ERROR_FORBIDDEN,
                   _ ("It must not start with “-”, “+” or “@”, which commands take for an option"));

  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (gloss_text_is_control (c))
        return refuse (error, GLOSS_PLACEHOLDER_ERROR_FORBIDDEN,
                       _ ("It must not hold line breaks or other control characters"));
      if (gloss_text_is_bidirectional (c))
        return refuse (
            error, GLOSS_PLACEHOLDER_ERROR_FORBIDDEN,
            _ ("It must not hold invisible characters that change the direction of text"));
    }

  return TRUE;
}

static gboolean
is_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > MAX_LABEL || label[0] == '-' || label[length - 1] == '-')
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (label[i]) && label[i] != '-' && (label[i] != '_' || i > 0))
      return FALSE;

  return TRUE;
}

static gboolean
is_number (const char *text)
{
  return strspn (text, "0123456789") == strlen (text);
}

/* The last label is no number, so that an address is never taken for a name. */
static gboolean
is_domain (const char *name, guint min_labels)
{
  g_auto (GStrv) labels = g_strsplit (name, ".", -1);
  guint n = g_strv_length (labels);

  if (n < min_labels || strlen (name) > MAX_DOMAIN || is_number (labels[n - 1]))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!is_label (labels[i]))
      return FALSE;

  return TRUE;
}

/* A name in its ASCII form and without a dot at its end, or NULL if it can't be one */
static char *
make_domain (const char *value, guint min_labels)
{
  g_autofree char *name = g_str_is_ascii (value) ? g_strdup (value) : g_hostname_to_ascii (value);

  if (name == NULL || *name == '\0')
    return NULL;
  if (g_str_has_suffix (name, "."))
    name[strlen (name) - 1] = '\0';

  return is_domain (name, min_labels) ? g_steal_pointer (&name) : NULL;
}

/* No zone: it is the name of an interface, which could be anything. */
static char *
make_address (const char *value)
{
  g_autoptr (GInetAddress) address = NULL;

  if (strspn (value, "0123456789abcdefABCDEF.:") != strlen (value))
    return NULL;

  address = g_inet_address_new_from_string (value);
  return address != NULL ? g_strdup (value) : NULL;
}

static gboolean
is_local_part (const char *local, gsize length)
{
  if (length == 0 || length > MAX_LOCAL_PART || local[0] == '.' || local[length - 1] == '.')
    return FALSE;
  /* What may come first is narrower: a shell or a file of settings could read more into it. */
  if (!g_ascii_isalnum (local[0]) && local[0] != '_')
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (local[i]) &&
        (local[i] == '\0' || strchr (LOCAL_PART_MARKS, local[i]) == NULL ||
         (local[i] == '.' && local[i - 1] == '.')))
      return FALSE;

  return TRUE;
}

static char *
make_mailbox (const char *value)
{
  const char *at = strrchr (value, '@');
  g_autofree char *domain = NULL;

  if (at == NULL || !is_local_part (value, at - value))
    return NULL;

  domain = make_domain (at + 1, 2);
  if (domain == NULL)
    return NULL;

  return g_strdup_printf ("%.*s@%s", (int) (at - value), value, domain);
}

/* What an account signs in with is often a mailbox. */
static char *
make_token (const char *value)
{
  gsize length = strlen (value);

  if (strchr (value, '@') != NULL)
    return make_mailbox (value);
  if (length == 0 || length > MAX_TOKEN || !g_ascii_isalnum (value[0]))
    return NULL;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (value[i]) && strchr ("._-", value[i]) == NULL)
      return NULL;

  return g_strdup (value);
}

static char *
make (GlossGrammar grammar, const char *value)
{
  switch (grammar)
    {
    case GLOSS_GRAMMAR_DOMAIN:
      return make_domain (value, 2);
    case GLOSS_GRAMMAR_HOST:
      return make_domain (value, 1);
    case GLOSS_GRAMMAR_ADDRESS:
      return make_address (value);
    case GLOSS_GRAMMAR_MAILBOX:
      return make_mailbox (value);
    case GLOSS_GRAMMAR_TOKEN:
      return make_token (value);
    default:
      g_return_val_if_reached (NULL);
    }
}

static const char *
get_expectation (GlossGrammar grammar)
{
  switch (grammar)
    {
    case GLOSS_GRAMMAR_DOMAIN:
      return _ ("This is not a domain; one looks like “example.org”");
    case GLOSS_GRAMMAR_HOST:
      return _ ("This is not the name of a host; one looks like “mx.example.org”");
    case GLOSS_GRAMMAR_ADDRESS:
      return _ ("This is not an IP address; one looks like “192.0.2.1” or “2001:db8::1”");
    case GLOSS_GRAMMAR_MAILBOX:
      return _ ("This is not an email address; one looks like “user@example.org”");
    case GLOSS_GRAMMAR_TOKEN:
      return _ ("Only letters, digits, “.”, “_” and “-” can be filled in here");
    default:
      g_return_val_if_reached ("");
    }
}

/* The longest that is taken, in bytes. A name that is not ASCII is measured in its ASCII form,
   later. */
static gsize
get_max_length (GlossGrammar grammar, const char *value)
{
  const gsize max_domain = MAX_DOMAIN + strlen (".");

  if (!g_str_is_ascii (value))
    return MAX_LENGTH;

  switch (grammar)
    {
    case GLOSS_GRAMMAR_DOMAIN:
    case GLOSS_GRAMMAR_HOST:
      return max_domain;
    case GLOSS_GRAMMAR_ADDRESS:
      return INET6_ADDRSTRLEN - 1;
    case GLOSS_GRAMMAR_MAILBOX:
    case GLOSS_GRAMMAR_TOKEN:
      return MAX_LOCAL_PART + strlen ("@") + max_domain;
    default:
      g_return_val_if_reached (0);
    }
}

/* Blanks only: a line break at the end is as telling as one in the middle. */
static char *
trim (const char *value)
{
  gsize length;

  value += strspn (value, " \t");
  length = strlen (value);
  while (length > 0 && (value[length - 1] == ' ' || value[length - 1] == '\t'))
    length--;

  return g_strndup (value, length);
}

/*
 * gloss_grammar_normalize:
 * @value: what somebody typed; any bytes
 * @error: return location for an error of %GLOSS_PLACEHOLDER_ERROR
 *
 * Takes blanks off both ends, turns a domain into its ASCII form without a dot at its end, and
 * mends nothing else.
 *
 * Returns: (transfer full): the value as it is filled in, or %NULL
 */
char *
gloss_grammar_normalize (GlossGrammar grammar, const char *value, GError **error)
{
  g_autofree char *trimmed = NULL;
  char *made;

  if (strnlen (value, MAX_LENGTH + 1) > MAX_LENGTH)
    {
      refuse (error, GLOSS_PLACEHOLDER_ERROR_TOO_LONG, _ ("This is too long"));
      return NULL;
    }
  if (!g_utf8_validate (value, -1, NULL))
    {
      refuse (error, GLOSS_PLACEHOLDER_ERROR_ENCODING, _ ("This is damaged text: it is not UTF-8"));
      return NULL;
    }

  trimmed = trim (value);
  if (!check_characters (trimmed, error))
    return NULL;
  if (strlen (trimmed) > get_max_length (grammar, trimmed))
    {
      refuse (error, GLOSS_PLACEHOLDER_ERROR_TOO_LONG, _ ("This is too long"));
      return NULL;
    }

  made = make (grammar, trimmed);
  if (made == NULL)
    refuse (error, GLOSS_PLACEHOLDER_ERROR_GRAMMAR, get_expectation (grammar));

  return made;
}
