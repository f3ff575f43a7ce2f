/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How much there is to do from a keystroke in the search entry until the results are on the
 * screen, beside the time that one frame has at 60 Hz. It is done in the real window; the time in
 * which the program waits for its turn to draw does not count.
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

typedef struct
{
  GtkEditable *entry;
  gboolean searched;
  gboolean painted;
} Window;

static double waited; /* seconds */

static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
  double start = bench_get_time ();
  int n = g_poll (fds, n_fds, timeout);

  waited += bench_get_time () - start;

  return n;
}

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

static void
search_changed_cb (Window *self)
{
  self->searched = TRUE;
}

static void
after_paint_cb (Window *self)
{
  self->painted = self->searched;
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

/* Returns: seconds of work */
static double
press (Window *self, const char *text, const char *character)
{
  double start = bench_get_time ();
  int position = -1;

  waited = 0;
  self->searched = FALSE;
  self->painted = FALSE;
  if (character != NULL)
    gtk_editable_insert_text (self->entry, character, 1, &position);
  else
    gtk_editable_set_text (self->entry, text);
  while (!self->painted)
    g_main_context_iteration (NULL, TRUE);

  return bench_get_time () - start - waited;
}

static void
add_time (GPtrArray *times, guint i, double time)
{
  if (i == times->len)
    g_ptr_array_add (times, g_array_new (FALSE, FALSE, sizeof (double)));
  g_array_append_val (times->pdata[i], time);
}

/*
 * Types each search and deletes it at once. What each keystroke took is put at its number in
 * @times.
 */
static void
type_all (Window *self, GPtrArray *times, GPtrArray *names)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      for (const char *c = searches[i]; *c != '\0'; c++)
        {
          if (n == names->len)
            g_ptr_array_add (names, g_strndup (searches[i], (gsize) (c + 1 - searches[i])));
          add_time (times, n++, press (self, NULL, c));
          rest (PAUSE);
        }
      if (n == names->len)
        g_ptr_array_add (names, g_strdup ("(deleted)"));
      add_time (times, n++, press (self, "", NULL));
      rest (PAUSE);
    }
}

static void
report (GPtrArray *times, GPtrArray *names)
{
  g_autoptr (GArray) medians = g_array_new (FALSE, FALSE, sizeof (double));
  guint slowest = 0;
  double worst = 0;

  for (guint i = 0; i < times->len; i++)
    {
      double median = bench_median (times->pdata[i]);

      g_array_append_val (medians, median);
      if (median > worst)
        {
          worst = median;
          slowest = i;
        }
    }

  g_print ("the slowest of %u keystrokes is the last of “%s”\n", times->len,
           (const char *) names->pdata[slowest]);
  bench_report ("keystroke to results, median / one frame", BENCH_SECONDS, bench_median (medians),
                FRAME, bench_median (medians) / FRAME, 1);
  bench_report ("keystroke to results, slowest / one frame", BENCH_SECONDS, worst, FRAME,
                worst / FRAME, 1);
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
measure (GtkWidget *window)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Window self = { .entry = GTK_EDITABLE (find_widget (window, GTK_TYPE_SEARCH_ENTRY)) };

  g_signal_connect_data (self.entry, "search-changed", G_CALLBACK (search_changed_cb), &self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_data (gtk_widget_get_frame_clock (window), "after-paint",
                         G_CALLBACK (after_paint_cb), &self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_main_context_set_poll_func (NULL, poll_cb);
  for (guint i = 0; i < N_ROUNDS; i++)
    type_all (&self, times, names);
  g_main_context_set_poll_func (NULL, NULL);
  g_signal_handlers_disconnect_by_data (self.entry, &self);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (window), &self);

  report (times, names);
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
