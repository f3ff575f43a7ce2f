/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How much there is to do from a keystroke in the search entry until the results are on the screen,
 * beside the time that one frame has at 60 Hz. It is done in the real window, and what counts is
 * the time of the processor that its thread takes; waiting for the turn to draw is none.
 */

#include "config.h"

#include <locale.h>

#include "bench-report.h"
#include "gloss-application.h"

#define N_ROUNDS 15
#define FRAME    (1 / 60.0)
#define PAUSE    0.03 /* seconds between two keystrokes */

static const char *const searches[] = {
  "550",        "mailbox full", "greylistng",
  "252 vs 556", "the server",   "550 5.7.26 unauthenticated sender",
  "qqq",
};

/* How far a keystroke has got, each with the seconds of work until then */
typedef enum
{
  STEP_LISTED,   /* searched, and the rows have their texts */
  STEP_LAID_OUT, /* the rows have their places */
  STEP_PAINTED,
  N_STEPS,
} Step;

typedef struct
{
  GtkEditable *entry;
  double start;
  double steps[N_STEPS];
  gboolean changed;
  gboolean painted;
} Window;

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static double
get_work (Window *self)
{
  return bench_get_thread_time () - self->start;
}

/* Follows the window's own handler, which searches. */
static void
changed_cb (Window *self)
{
  self->changed = TRUE;
  /* Where all results stay as they are, nothing else asks for a frame. */
  gtk_widget_queue_draw (GTK_WIDGET (self->entry));
}

static void
before_paint_cb (Window *self)
{
  self->steps[STEP_LISTED] = get_work (self);
  self->steps[STEP_LAID_OUT] = self->steps[STEP_LISTED];
}

static void
layout_cb (Window *self)
{
  self->steps[STEP_LAID_OUT] = get_work (self);
}

static void
after_paint_cb (Window *self)
{
  self->steps[STEP_PAINTED] = get_work (self);
  self->painted = self->changed;
}

static void
rest (double seconds)
{
  double end = bench_get_time () + seconds;

  while (bench_get_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
wait_for_window (GtkWidget *window)
{
  double end = bench_get_time () + 30;

  while (!gtk_widget_get_mapped (window) && bench_get_time () < end)
    g_main_context_iteration (NULL, FALSE);
  if (!gtk_widget_get_mapped (window))
    g_error ("The window does not appear");
  rest (1);
}

static void
press (Window *self, const char *text, const char *character)
{
  int position = (int) g_utf8_strlen (gtk_editable_get_text (self->entry), -1);

  self->changed = FALSE;
  self->painted = FALSE;
  self->start = bench_get_thread_time ();
  if (character != NULL)
    gtk_editable_insert_text (self->entry, character, 1, &position);
  else
    gtk_editable_set_text (self->entry, text);
  while (!self->painted)
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  char *text; /* what stood in the entry then */
  GArray *steps[N_STEPS];
} Keystroke;

static void
keystroke_free (gpointer data)
{
  Keystroke *self = data;

  for (guint i = 0; i < N_STEPS; i++)
    g_array_unref (self->steps[i]);
  g_free (self->text);
  g_free (self);
}

static Keystroke *
keystroke_new (const char *text)
{
  Keystroke *self = g_new0 (Keystroke, 1);

  self->text = g_strdup (text);
  for (guint i = 0; i < N_STEPS; i++)
    self->steps[i] = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

static void
add_keystroke (GPtrArray *keystrokes, guint n, Window *window)
{
  Keystroke *keystroke = NULL;

  if (n == keystrokes->len)
    g_ptr_array_add (keystrokes, keystroke_new (gtk_editable_get_text (window->entry)));

  keystroke = keystrokes->pdata[n];
  for (guint i = 0; i < N_STEPS; i++)
    g_array_append_val (keystroke->steps[i], window->steps[i]);
}

/* Types each search and deletes it at once */
static void
type_all (Window *self, GPtrArray *keystrokes)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      for (const char *c = searches[i]; *c != '\0'; c++)
        {
          press (self, NULL, c);
          add_keystroke (keystrokes, n++, self);
          rest (PAUSE);
        }
      press (self, "", NULL);
      add_keystroke (keystrokes, n++, self);
      rest (PAUSE);
    }
}

static void
print_steps (const char *name, const Keystroke *keystroke)
{
  double listed = bench_median (keystroke->steps[STEP_LISTED]);
  double laid_out = bench_median (keystroke->steps[STEP_LAID_OUT]);
  double painted = bench_median (keystroke->steps[STEP_PAINTED]);

  g_print ("%s, “%s”: %.2f ms to search and fill the rows, %.2f to lay them out, %.2f to paint\n",
           name, keystroke->text, listed * 1e3, (laid_out - listed) * 1e3,
           (painted - laid_out) * 1e3);
}

static int
compare_keystrokes (gconstpointer a, gconstpointer b)
{
  double first = bench_median ((*(Keystroke *const *) a)->steps[STEP_PAINTED]);
  double second = bench_median ((*(Keystroke *const *) b)->steps[STEP_PAINTED]);

  return (first > second) - (first < second);
}

static void
report (GPtrArray *keystrokes)
{
  const Keystroke *middle = NULL;
  const Keystroke *slowest = NULL;
  double median = 0;
  double most = 0;

  g_ptr_array_sort (keystrokes, compare_keystrokes);
  middle = keystrokes->pdata[keystrokes->len / 2];
  slowest = keystrokes->pdata[keystrokes->len - 1];
  median = bench_median (middle->steps[STEP_PAINTED]);
  most = bench_median (slowest->steps[STEP_PAINTED]);

  print_steps ("the keystroke in the middle", middle);
  print_steps ("the slowest keystroke", slowest);
  bench_report ("keystroke to results, median / one frame", BENCH_SECONDS, median, FRAME,
                median / FRAME, 1);
  bench_report ("keystroke to results, slowest / one frame", BENCH_SECONDS, most, FRAME,
                most / FRAME, 1);
}

static GtkWidget *
open_window (GApplication *application)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *window = NULL;

  if (!g_application_register (application, NULL, &error))
    g_error ("%s", error->message);
  g_application_activate (application);
  window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  wait_for_window (window);

  return window;
}

static void
follow (Window *self, gpointer instance, const char *signal, void (*func) (Window *self))
{
  g_signal_connect_data (instance, signal, G_CALLBACK (func), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
measure (GtkWidget *window)
{
  g_autoptr (GPtrArray) keystrokes = g_ptr_array_new_with_free_func (keystroke_free);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Window self = { .entry = GTK_EDITABLE (find_widget (window, GTK_TYPE_SEARCH_ENTRY)) };

  follow (&self, self.entry, "changed", changed_cb);
  follow (&self, clock, "before-paint", before_paint_cb);
  follow (&self, clock, "layout", layout_cb);
  follow (&self, clock, "after-paint", after_paint_cb);
  for (guint i = 0; i < N_ROUNDS; i++)
    type_all (&self, keystrokes);
  g_signal_handlers_disconnect_by_data (self.entry, &self);
  g_signal_handlers_disconnect_by_data (clock, &self);

  report (keystrokes);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;
  GtkWidget *window = NULL;

  setlocale (LC_ALL, "");
  bench_report_start ("typing");
  application = gloss_application_new ();
  window = open_window (application);
  measure (window);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
