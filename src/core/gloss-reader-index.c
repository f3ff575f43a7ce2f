/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-reader-index.h"

#include <glib/gi18n-lib.h>

#include "gloss-array.h"
#include "gloss-database-private.h"
#include "gloss-index.h"
#include "gloss-text.h"

/* Under which a database has its index */
#define DATA_KEY "gloss-reader-index"

typedef enum
{
  STATE_NEW,
  STATE_RUNNING,
  STATE_DONE,
} State;

struct _GlossReaderIndex
{
  GObject parent_instance;

  GlossData *data;
  GlossTranslateFunc translate; /* NULL where nothing is translated */
  GCancellable *cancellable;

  /* Shared with the worker thread */
  GMutex mutex;
  GCond cond;
  State state;
  GVariant *index;
};

enum
{
  SIGNAL_READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GlossReaderIndex, gloss_reader_index, G_TYPE_OBJECT)

static GVariant *
make_index (GlossReaderIndex *self)
{
  g_autoptr (GlossIndexBuilder) builder = gloss_index_builder_new ();
  guint n_documents = MIN (self->data->n_codes, GLOSS_INDEX_MAX_DOCUMENTS);

  for (guint i = 0; i < n_documents; i++)
    {
      g_autoptr (GVariant) code = gloss_array_get_child (self->data->codes, i);

      if (g_cancellable_is_cancelled (self->cancellable))
        return NULL;
      gloss_code_texts_index (code, self->translate, builder, i);
    }

  return g_variant_ref_sink (gloss_index_builder_end (builder));
}

static void
make_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GlossReaderIndex *self = source_object;
  GVariant *index = make_index (self);

  g_mutex_lock (&self->mutex);
  self->index = index;
  self->state = STATE_DONE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);

  g_task_return_boolean (task, index != NULL);
}

static void
made_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    g_signal_emit (source_object, signals[SIGNAL_READY], 0);
}

static void
gloss_reader_index_finalize (GObject *object)
{
  GlossReaderIndex *self = GLOSS_READER_INDEX (object);

  g_clear_pointer (&self->data, gloss_data_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->index, g_variant_unref);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);

  G_OBJECT_CLASS (gloss_reader_index_parent_class)->finalize (object);
}

static void
gloss_reader_index_class_init (GlossReaderIndexClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gloss_reader_index_finalize;

  signals[SIGNAL_READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gloss_reader_index_init (GlossReaderIndex *self)
{
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
}

/*
 * The database goes: what is still being made is for nobody. The thread holds a reference of its
 * own.
 */
static void
abandon (gpointer data)
{
  g_autoptr (GlossReaderIndex) self = data;

  g_cancellable_cancel (self->cancellable);
}

/* The translation of "" is the header of the catalogue. As in gloss_text_translate(), whether the
   interface is translated does not matter. */
static gboolean
has_catalogue (void)
{
  return *dgettext (GETTEXT_PACKAGE_CODES, "") != '\0';
}

/*
 * gloss_reader_index_set_for_database:
 * @database: a database
 * @translate: (nullable): what turns its texts into the reader's language, from any thread; %NULL
 *   if nothing does
 *
 * Says how the texts of @database are translated, before anybody has searched in it.
 *
 * Returns: (transfer none): the index of @database, not made yet
 */
GlossReaderIndex *
gloss_reader_index_set_for_database (GlossDatabase *database, GlossTranslateFunc translate)
{
  GlossReaderIndex *self = NULL;

  g_return_val_if_fail (GLOSS_IS_DATABASE (database), NULL);

  self = g_object_new (GLOSS_TYPE_READER_INDEX, NULL);
  self->data = gloss_data_ref (gloss_database_get_data (database));
  self->translate = translate;
  g_object_set_data_full (G_OBJECT (database), DATA_KEY, self, abandon);

  return self;
}

/*
 * gloss_reader_index_get_for_database:
 * @database: a database
 *
 * Returns: (transfer none): the one index of @database, made or not
 */
GlossReaderIndex *
gloss_reader_index_get_for_database (GlossDatabase *database)
{
  GlossReaderIndex *self = NULL;

  g_return_val_if_fail (GLOSS_IS_DATABASE (database), NULL);

  self = g_object_get_data (G_OBJECT (database), DATA_KEY);
  if (self != NULL)
    return self;

  return gloss_reader_index_set_for_database (database,
                                              has_catalogue () ? gloss_text_translate : NULL);
}

static gboolean
set_running (GlossReaderIndex *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->state != STATE_NEW)
    return FALSE;

  self->state = self->translate != NULL ? STATE_RUNNING : STATE_DONE;

  return self->state == STATE_RUNNING;
}

/*
 * gloss_reader_index_start:
 * @self: an index
 *
 * Has the index made on a worker thread, unless it was already.
 */
void
gloss_reader_index_start (GlossReaderIndex *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GLOSS_IS_READER_INDEX (self));

  if (!set_running (self))
    return;

  task = g_task_new (self, NULL, made_cb, NULL);
  g_task_set_static_name (task, "gloss-reader-index");
  g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);
  g_task_run_in_thread (task, make_in_thread);
}

/*
 * gloss_reader_index_wait:
 * @self: an index
 *
 * Starts the index if nobody has, and returns when it is made.
 */
void
gloss_reader_index_wait (GlossReaderIndex *self)
{
  g_return_if_fail (GLOSS_IS_READER_INDEX (self));

  gloss_reader_index_start (self);

  g_mutex_lock (&self->mutex);
  while (self->state != STATE_DONE)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/*
 * gloss_reader_index_get_index:
 * @self: an index
 *
 * Returns: (transfer none) (nullable): the index, or %NULL as long as it is not made, or if
 *   nothing is translated
 */
GVariant *
gloss_reader_index_get_index (GlossReaderIndex *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (GLOSS_IS_READER_INDEX (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);

  return self->index;
}

/*
 * gloss_reader_index_get_translate:
 * @self: an index
 *
 * Returns: (nullable): what turns texts into the reader's language
 */
GlossTranslateFunc
gloss_reader_index_get_translate (GlossReaderIndex *self)
{
  g_return_val_if_fail (GLOSS_IS_READER_INDEX (self), NULL);

  return self->translate;
}
