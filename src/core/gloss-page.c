/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-page.h"

#include "gloss-text.h"
#include "gloss-wrap.h"

#include <string.h>

#define LABEL_COLUMNS 20
#define NARROW        60 /* columns below which a label stands above its value */
#define NO_FACT       "—"

#define STYLE_BOLD    "1"
#define STYLE_DIM     "2"

typedef enum
{
  BLOCK_NONE,
  BLOCK_TITLE,
  BLOCK_HEADING,
  BLOCK_DIM,
  BLOCK_PARAGRAPH,
  BLOCK_ITEM,
  BLOCK_STEP,
  BLOCK_SNIPPET,
  BLOCK_FACT,
  BLOCK_VERSUS,
  BLOCK_ROW,
  BLOCK_RULE,
} Block;

struct _GlossPage
{
  GString *out;
  char *sides[2]; /* what the table that is being written compares */
  guint width;
  guint step_indent; /* of what belongs to the last step */
  Block last;
  gboolean color;
  gboolean markdown;
};

static const char *const outcome_styles[] = {
  [GLOSS_OUTCOME_INFORMATION] = "1;36",
  [GLOSS_OUTCOME_SUCCESS] = "1;32",
  [GLOSS_OUTCOME_INTERMEDIATE] = "1;36",
  [GLOSS_OUTCOME_REDIRECTION] = "1;34",
  [GLOSS_OUTCOME_TRANSIENT_FAILURE] = "1;33",
  [GLOSS_OUTCOME_PERMANENT_FAILURE] = "1;31",
  [GLOSS_OUTCOME_NEUTRAL] = "1",
};

/* Blocks that follow one another closely when they are of the same kind */
static gboolean
is_tight (Block last, Block next)
{
  if (last == BLOCK_TITLE)
    return next == BLOCK_DIM;
  if (last == next)
    return next == BLOCK_ITEM || next == BLOCK_STEP || next == BLOCK_FACT || next == BLOCK_VERSUS ||
           next == BLOCK_ROW;
  return (last == BLOCK_STEP && next == BLOCK_SNIPPET) ||
         (last == BLOCK_SNIPPET && next == BLOCK_STEP);
}

static void
begin_block (GlossPage *self, Block block)
{
  gboolean tight = is_tight (self->last, block);

  if (self->markdown)
    tight = self->last == block && (block == BLOCK_ITEM || block == BLOCK_FACT ||
                                    block == BLOCK_VERSUS || block == BLOCK_ROW);
  else if (self->last == BLOCK_HEADING)
    tight = TRUE;

  if (self->last != BLOCK_NONE && !tight)
    g_string_append_c (self->out, '\n');
  self->last = block;
}

static void
append_styled (GlossPage *self, const char *style, const char *text)
{
  if (self->color)
    g_string_append_printf (self->out, "\033[%sm%s\033[0m", style, text);
  else
    g_string_append (self->out, text);
}

/* As wide as @text, so that it can stand before each further line of the same block */
static char *
blanks_for (const char *text)
{
  return g_strnfill (gloss_wrap_measure (text), ' ');
}

static void
append_text (GlossPage *self, const char *text, const char *first)
{
  g_autofree char *rest = blanks_for (first);
  g_autofree char *readable =
      self->markdown ? gloss_text_to_markdown (text) : gloss_text_to_plain (text);

  gloss_wrap_append (self->out, readable, first, rest, self->markdown ? 0 : self->width);
}

/* A value in the colour of its outcome, where there is one, then its title, whose further lines
   stand below the first */
static void
append_title (GlossPage *self, GlossOutcome outcome, const char *value, const char *title)
{
  g_autofree char *first = *value != '\0' ? g_strconcat (value, "  ", NULL) : g_strdup ("");
  g_autofree char *rest = blanks_for (first);
  g_autoptr (GString) wrapped = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  gloss_wrap_append (wrapped, title, first, rest, self->width);
  g_string_truncate (wrapped, wrapped->len - 1);
  lines = g_strsplit (wrapped->str, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *indent = i == 0 ? first : rest;

      if (i == 0 && *value != '\0')
        {
          append_styled (self, outcome_styles[outcome], value);
          g_string_append (self->out, "  ");
        }
      else
        {
          g_string_append (self->out, rest);
        }
      append_styled (self, STYLE_BOLD, lines[i] + strlen (indent));
      g_string_append_c (self->out, '\n');
    }
}

static void
append_cell (GlossPage *self, const char *text)
{
  g_autofree char *markdown = gloss_text_to_markdown (text);

  g_string_append_printf (self->out, "| %s ", markdown);
}

static void
append_side (GlossPage *self, const char *side, const char *value)
{
  g_autofree char *first = g_strdup_printf ("    %s  ", side);

  append_text (self, value, first);
}

/**
 * gloss_page_new:
 * @format: %GLOSS_FORMAT_TEXT or %GLOSS_FORMAT_MARKDOWN
 * @width: columns at which text is wrapped, 0 for no wrapping
 * @color: whether text may hold ANSI sequences
 *
 * Returns: (transfer full): an empty page
 */
GlossPage *
gloss_page_new (GlossFormat format, guint width, gboolean color)
{
  GlossPage *self = g_new0 (GlossPage, 1);

  self->out = g_string_new (NULL);
  self->markdown = format == GLOSS_FORMAT_MARKDOWN;
  self->width = width;
  self->color = color && !self->markdown;

  return self;
}

/**
 * gloss_page_free:
 * @self: (transfer full): a page
 */
void
gloss_page_free (GlossPage *self)
{
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_free (self->sides[0]);
  g_free (self->sides[1]);
  g_free (self);
}

/**
 * gloss_page_end:
 * @self: a page
 *
 * Takes what was written out of the page, which can only be freed then.
 *
 * Returns: (transfer full): the page, UTF-8, ended by a newline unless it is empty
 */
char *
gloss_page_end (GlossPage *self)
{
  return g_string_free (g_steal_pointer (&self->out), FALSE);
}

/**
 * gloss_page_title:
 * @self: a page
 * @outcome: what gives the value its colour
 * @value: what an entry is called by, or "" where that is the title
 * @title: what it is
 */
void
gloss_page_title (GlossPage *self, GlossOutcome outcome, const char *value, const char *title)
{
  begin_block (self, BLOCK_TITLE);
  if (self->markdown)
    {
      g_autofree char *markdown = gloss_text_to_markdown (title);

      g_string_append_printf (self->out, "## %s%s%s\n", value, *value != '\0' ? " " : "", markdown);
      return;
    }

  append_title (self, outcome, value, title);
}

/**
 * gloss_page_heading:
 * @self: a page
 * @heading: what the blocks below are about
 */
void
gloss_page_heading (GlossPage *self, const char *heading)
{
  begin_block (self, BLOCK_HEADING);
  if (self->markdown)
    g_string_append (self->out, "### ");
  append_styled (self, STYLE_BOLD, heading);
  g_string_append_c (self->out, '\n');
}

/**
 * gloss_page_dim:
 * @self: a page
 * @line: what matters less than the rest
 */
void
gloss_page_dim (GlossPage *self, const char *line)
{
  begin_block (self, BLOCK_DIM);
  if (self->color)
    g_string_append (self->out, "\033[" STYLE_DIM "m");
  append_text (self, line, "");
  if (self->color)
    {
      g_string_truncate (self->out, self->out->len - 1);
      g_string_append (self->out, "\033[0m\n");
    }
}

/**
 * gloss_page_paragraph:
 * @self: a page
 * @text: a text
 */
void
gloss_page_paragraph (GlossPage *self, const char *text)
{
  begin_block (self, BLOCK_PARAGRAPH);
  append_text (self, text, "");
}

/**
 * gloss_page_item:
 * @self: a page
 * @text: one item of a list without an order
 */
void
gloss_page_item (GlossPage *self, const char *text)
{
  begin_block (self, BLOCK_ITEM);
  append_text (self, text, self->markdown ? "- " : "  • ");
}

/**
 * gloss_page_step:
 * @self: a page
 * @number: its place in the order, from 1
 * @text: an instruction
 */
void
gloss_page_step (GlossPage *self, guint number, const char *text)
{
  g_autofree char *first = g_strdup_printf (self->markdown ? "%u. " : " %2u. ", number);

  begin_block (self, BLOCK_STEP);
  append_text (self, text, first);
  self->step_indent = gloss_wrap_measure (first);
}

/**
 * gloss_page_snippet:
 * @self: a page
 * @kind: what it is
 * @snippet: something to copy; never wrapped, unless it is a message
 */
void
gloss_page_snippet (GlossPage *self, GlossSnippetKind kind, const char *snippet)
{
  g_auto (GStrv) lines = g_strsplit (snippet, "\n", -1);
  g_autofree char *indent = g_strnfill (self->step_indent, ' ');
  const char *language = kind == GLOSS_SNIPPET_SH           ? "sh"
                         : kind == GLOSS_SNIPPET_POWERSHELL ? "powershell"
                                                            : "";
  const char *fence = strstr (snippet, "```") != NULL ? "~~~~" : "```";

  begin_block (self, BLOCK_SNIPPET);
  if (kind == GLOSS_SNIPPET_MESSAGE)
    {
      append_text (self, snippet, indent);
      return;
    }

  if (self->markdown)
    g_string_append_printf (self->out, "%s%s%s\n", indent, fence, language);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_string_append (self->out, indent);
      append_styled (self, "36", lines[i]);
      g_string_append_c (self->out, '\n');
    }
  if (self->markdown)
    g_string_append_printf (self->out, "%s%s\n", indent, fence);
}

/**
 * gloss_page_fact:
 * @self: a page
 * @label: the fact's name
 * @value: the fact
 */
void
gloss_page_fact (GlossPage *self, const char *label, const char *value)
{
  g_autoptr (GString) first = g_string_new (NULL);

  begin_block (self, BLOCK_FACT);
  if (self->markdown)
    {
      g_string_append_printf (first, "- **%s:** ", label);
      append_text (self, value, first->str);
      return;
    }

  if (self->width > 0 && self->width < NARROW)
    {
      append_text (self, label, "");
      append_text (self, value, "  ");
      return;
    }

  gloss_wrap_pad (first, label, LABEL_COLUMNS);
  g_string_append_c (first, ' ');
  append_text (self, value, first->str);
}

/**
 * gloss_page_versus:
 * @self: a page
 * @label: the fact's name; on the first row, the head of the table
 * @a: the fact on the one side, "" where it has none
 * @b: the fact on the other side, "" where it has none
 * @same: whether the two agree
 *
 * One row of a table; the rows that follow one another make it, and the first is its head.
 */
void
gloss_page_versus (GlossPage *self, const char *label, const char *a, const char *b, gboolean same)
{
  gboolean is_head = self->last != BLOCK_VERSUS;
  const char *a_side = *a != '\0' ? a : NO_FACT;
  const char *b_side = *b != '\0' ? b : NO_FACT;
  g_autofree char *marked = g_strconcat (is_head || same ? "" : "≠ ", label, NULL);

  begin_block (self, BLOCK_VERSUS);
  if (self->markdown)
    {
      append_cell (self, marked);
      append_cell (self, a_side);
      append_cell (self, b_side);
      g_string_append (self->out, is_head ? "|\n| --- | --- | --- |\n" : "|\n");
      return;
    }

  if (is_head)
    {
      g_set_str (&self->sides[0], a);
      g_set_str (&self->sides[1], b);
      return;
    }

  append_text (self, marked, "");
  if (same)
    append_text (self, a_side, "    ");
  else
    {
      append_side (self, self->sides[0], a_side);
      append_side (self, self->sides[1], b_side);
    }
}

/**
 * gloss_page_row:
 * @self: a page
 * @outcome: what gives the value its colour
 * @value: what an entry is called by, or "" where that is the title
 * @title: what it is
 * @text: what else to say, or ""
 *
 * One entry in a list of entries.
 */
void
gloss_page_row (GlossPage *self,
                GlossOutcome outcome,
                const char *value,
                const char *title,
                const char *text)
{
  begin_block (self, BLOCK_ROW);
  if (self->markdown)
    {
      g_autofree char *line =
          *text != '\0' ? g_strdup_printf ("%s: %s", title, text) : g_strdup (title);
      g_autofree char *first =
          *value != '\0' ? g_strdup_printf ("- **%s** ", value) : g_strdup ("- ");

      append_text (self, line, first);
      return;
    }

  append_title (self, outcome, value, title);
  if (*text != '\0')
    append_text (self, text, "     ");
}

/**
 * gloss_page_rule:
 * @self: a page
 *
 * Parts two entries.
 */
void
gloss_page_rule (GlossPage *self)
{
  begin_block (self, BLOCK_RULE);
  g_string_append (self->out, self->markdown ? "---\n" : "────\n");
}
