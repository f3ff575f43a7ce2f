/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-window NAME WHAT TARGET OURS... -- PEER...: how long it takes from the start of a program
 * to the first frame of its window, and how much memory it has when it rests, beside another. Both
 * are looked at from outside: the X server tells when something is drawn in a window, and that it
 * is more than a background is seen by reading it; memory is what the kernel counts as the
 * program's share (PSS).
 */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>

#include "bench-command.h"
#include "bench-report.h"

#define N_PAIRS       21
#define LONGEST_START 30.0 /* seconds */
#define REST          2.0  /* seconds after the first frame */
#define SMALLEST      200 /* pixels; what is smaller is no toplevel window that a person looks at */
#define FEWEST_COLORS 8

typedef struct
{
  Display *display;
  int damage_event;
  Window window;
} Watch;

typedef struct
{
  double first_frame; /* seconds */
  double work; /* seconds of a processor until then, by all threads */
  double memory; /* bytes */
  double complete; /* how much of what is there at rest the first frame had, 0 to 1 */
} Sample;

static int
ignore_error_cb (Display *display, XErrorEvent *event)
{
  /* A window may be gone before it is looked at. */
  return 0;
}

static XImage *
read_window (Watch *self)
{
  XWindowAttributes attributes;

  if (!XGetWindowAttributes (self->display, self->window, &attributes))
    return NULL;

  return XGetImage (self->display, self->window, 0, 0, (unsigned) attributes.width,
                    (unsigned) attributes.height, AllPlanes, ZPixmap);
}

/* Whether there is a text or an icon, and not only areas */
static gboolean
is_painted (XImage *image)
{
  g_autoptr (GHashTable) colors = g_hash_table_new (NULL, NULL);

  for (int y = 0; y < image->height; y++)
    for (int x = 0; x < image->width; x++)
      {
        g_hash_table_add (colors, GSIZE_TO_POINTER (XGetPixel (image, x, y)));
        if (g_hash_table_size (colors) >= FEWEST_COLORS)
          return TRUE;
      }

  return FALSE;
}

static double
compare_images (XImage *first, XImage *last)
{
  guint n_same = 0;

  if (first->width != last->width || first->height != last->height)
    return 0;

  for (int y = 0; y < first->height; y++)
    for (int x = 0; x < first->width; x++)
      n_same += XGetPixel (first, x, y) == XGetPixel (last, x, y);

  return (double) n_same / (first->width * first->height);
}

static gboolean
wait_for_event (Watch *self, double end)
{
  struct pollfd fd = { ConnectionNumber (self->display), POLLIN, 0 };

  while (XPending (self->display) == 0)
    {
      double left = end - bench_get_time ();

      if (left <= 0)
        return FALSE;
      if (poll (&fd, 1, (int) (left * 1000) + 1) < 0)
        g_assert (errno == EINTR);
    }

  return TRUE;
}

static void
handle_create (Watch *self, const XCreateWindowEvent *event)
{
  if (event->parent == DefaultRootWindow (self->display))
    XDamageCreate (self->display, event->window, XDamageReportNonEmpty);
}

static void
handle_map (Watch *self, const XMapEvent *event)
{
  XWindowAttributes attributes;

  if (XGetWindowAttributes (self->display, event->window, &attributes) &&
      attributes.class == InputOutput && attributes.width >= SMALLEST &&
      attributes.height >= SMALLEST)
    self->window = event->window;
}

/* Returns: (nullable): the window's picture at the first event of something drawn in it */
static XImage *
handle_event (Watch *self, XEvent *event)
{
  XImage *image = NULL;

  if (event->type == CreateNotify)
    {
      handle_create (self, &event->xcreatewindow);
    }
  else if (event->type == MapNotify)
    {
      handle_map (self, &event->xmap);
    }
  else if (event->type == self->damage_event + XDamageNotify)
    {
      const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *) event;

      XDamageSubtract (self->display, damage->damage, None, None);
      if (damage->drawable == self->window)
        image = read_window (self);
    }

  return image;
}

static double
read_work (pid_t pid)
{
  clockid_t clock;
  struct timespec time = { 0 };
  int status = clock_getcpuclockid (pid, &clock);

  if (status != 0 || clock_gettime (clock, &time) != 0)
    g_error ("The time of process %d can't be read", (int) pid);

  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static XImage *
wait_for_frame (Watch *self, pid_t pid, double end, double *when, double *work)
{
  while (wait_for_event (self, end))
    {
      XEvent event;
      XImage *image = NULL;

      XNextEvent (self->display, &event);
      *when = bench_get_time ();
      *work = read_work (pid);
      image = handle_event (self, &event);
      if (image != NULL && is_painted (image))
        return image;
      if (image != NULL)
        XDestroyImage (image);
    }

  g_error ("No window was drawn in %g seconds", LONGEST_START);
}

/* Lets go of what was watched: what is drawn from now on is not looked at. */
static void
drain (Watch *self, double end)
{
  while (wait_for_event (self, end))
    {
      XEvent event;

      XNextEvent (self->display, &event);
    }
}

static double
read_memory (pid_t pid)
{
  g_autofree char *file = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *line = NULL;

  if (!g_file_get_contents (file, &text, NULL, &error))
    g_error ("%s", error->message);
  line = strstr (text, "\nPss:");
  g_assert (line != NULL);

  return (double) g_ascii_strtoull (line + strlen ("\nPss:"), NULL, 10) * 1024;
}

static Sample
run (Watch *self, char **command)
{
  Sample sample = { 0 };
  double start = bench_get_time ();
  double when = 0;
  double work = 0;
  XImage *first = NULL;
  XImage *last = NULL;
  pid_t pid = bench_command_start (command, FALSE);

  self->window = None;
  first = wait_for_frame (self, pid, start + LONGEST_START, &when, &work);
  sample.first_frame = when - start;
  sample.work = work;
  drain (self, when + REST);
  last = read_window (self);
  g_assert (last != NULL);
  sample.complete = compare_images (first, last);
  sample.memory = read_memory (pid);
  XDestroyImage (first);
  XDestroyImage (last);
  kill (pid, SIGTERM);
  bench_command_wait (pid);
  drain (self, bench_get_time () + 0.1);

  return sample;
}

static void
open_display (Watch *self)
{
  int error_base = 0;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL)
    g_error ("There is no X display");
  if (!XDamageQueryExtension (self->display, &self->damage_event, &error_base))
    g_error ("The X display does not tell what is drawn");
  XSetErrorHandler (ignore_error_cb);
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchPairs) times = bench_pairs_new ();
  g_autoptr (BenchPairs) works = bench_pairs_new ();
  g_autoptr (BenchPairs) memories = bench_pairs_new ();
  Watch watch = { 0 };
  char **ours = argv + MIN (argc, 4);
  char **peer = bench_command_split (ours);
  double target = g_ascii_strtod (argv[3], NULL);
  double complete[2] = { 1, 1 };
  g_autofree char *first_frame = g_strdup_printf ("first frame / %s", argv[2]);
  g_autofree char *work = g_strdup_printf ("work until then / %s", argv[2]);
  g_autofree char *memory = g_strdup_printf ("memory at rest / %s", argv[2]);

  bench_report_start (argv[1]);
  open_display (&watch);
  /* What the first ones start, such as the accessibility bus, the others find. */
  run (&watch, ours);
  run (&watch, peer);
  for (guint i = 0; i < N_PAIRS; i++)
    {
      Sample first = run (&watch, i % 2 == 0 ? ours : peer);
      Sample second = run (&watch, i % 2 == 0 ? peer : ours);
      const Sample *our_sample = i % 2 == 0 ? &first : &second;
      const Sample *peer_sample = i % 2 == 0 ? &second : &first;

      bench_pairs_add (times, our_sample->first_frame, peer_sample->first_frame);
      bench_pairs_add (works, our_sample->work, peer_sample->work);
      bench_pairs_add (memories, our_sample->memory, peer_sample->memory);
      if (g_getenv ("BV"))
        g_print ("%u %.1f %.1f  %.2f %.2f\n", i, our_sample->first_frame * 1e3,
                 peer_sample->first_frame * 1e3, our_sample->memory / 1e6,
                 peer_sample->memory / 1e6);
      complete[0] = MIN (complete[0], our_sample->complete);
      complete[1] = MIN (complete[1], peer_sample->complete);
    }
  XCloseDisplay (watch.display);

  g_print ("The first frame had at least %.1f %% of what is there at rest, the peer's %.1f %%.\n",
           complete[0] * 100, complete[1] * 100);
  bench_report_pairs (first_frame, BENCH_SECONDS, times, target);
  bench_report_pairs (work, BENCH_SECONDS, works, 0);
  bench_report_pairs (memory, BENCH_BYTES, memories, target);

  return 0;
}
