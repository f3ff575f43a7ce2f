/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-reference.h"

#include <glib/gi18n-lib.h>

#include "gloss-array.h"
#include "gloss-database-private.h"

#define SECTION_ANCHOR  "section-"
#define APPENDIX_ANCHOR "appendix-"

struct _GlossReference
{
  GObject parent_instance;

  GVariant *document;
  GVariant *variant;
  char *url;
  char *label;
};

G_DEFINE_FINAL_TYPE (GlossReference, gloss_reference, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_TITLE,
  PROP_SECTION,
  PROP_URL,
  PROP_LABEL,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gloss_reference_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossReference *self = GLOSS_REFERENCE (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_string (value, gloss_reference_get_document (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gloss_reference_get_title (self));
      break;
    case PROP_SECTION:
      g_value_set_string (value, gloss_reference_get_section (self));
      break;
    case PROP_URL:
      g_value_set_string (value, gloss_reference_get_url (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, gloss_reference_get_label (self));
      break;
    case PROP_DATE:
      g_value_set_string (value, gloss_reference_get_date (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_reference_finalize (GObject *object)
{
  GlossReference *self = GLOSS_REFERENCE (object);

  g_clear_pointer (&self->document, g_variant_unref);
  g_clear_pointer (&self->variant, g_variant_unref);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (gloss_reference_parent_class)->finalize (object);
}

static void
gloss_reference_class_init (GlossReferenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_reference_get_property;
  object_class->finalize = gloss_reference_finalize;

  properties[PROP_DOCUMENT] = g_param_spec_string ("document", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, flags);
  properties[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_reference_init (GlossReference *self)
{
}

/* The sections of an RFC behind the numbered ones have letters, and anchors of their own. */
static gboolean
is_in_appendix (GlossReference *self)
{
  return g_ascii_isalpha (*gloss_reference_get_section (self));
}

static char *
make_url (GlossReference *self)
{
  const char *url = gloss_data_get_string (self->document, GLOSS_DATA_DOCUMENT_URL);
  const char *anchor = gloss_data_get_string (self->document, GLOSS_DATA_DOCUMENT_ANCHOR);
  const char *section = gloss_reference_get_section (self);

  if (*url == '\0' || *anchor == '\0' || *section == '\0')
    return g_strdup (url);

  if (is_in_appendix (self) && g_str_equal (anchor, SECTION_ANCHOR))
    anchor = APPENDIX_ANCHOR;

  return g_strconcat (url, "#", anchor, section, NULL);
}

static char *
make_label (GlossReference *self)
{
  const char *document = gloss_reference_get_document (self);
  const char *section = gloss_reference_get_section (self);

  if (*section == '\0')
    return g_strdup (document);

  if (is_in_appendix (self))
    /* Translators: where something is defined, as in “RFC 3464, appendix B” */
    return g_strdup_printf (C_ ("reference", "%1$s, appendix %2$s"), document, section);

  /* Translators: where something is defined, as in “RFC 5321, section 4.2.3” */
  return g_strdup_printf (C_ ("reference", "%1$s, section %2$s"), document, section);
}

/*
 * gloss_reference_new:
 * @variant: the tuple of a reference
 *
 * Returns: (transfer full): a reference
 */
GlossReference *
gloss_reference_new (GlossData *data, GVariant *variant)
{
  GlossReference *self = g_object_new (GLOSS_TYPE_REFERENCE, NULL);

  self->variant = g_variant_ref (variant);
  self->document =
      gloss_array_get_child (data->documents,
                             gloss_data_get_uint16 (variant, GLOSS_DATA_REFERENCE_DOCUMENT));
  self->url = make_url (self);
  self->label = make_label (self);

  return self;
}

/**
 * gloss_reference_get_document:
 *
 * Returns: (transfer none): the short name of the document, "RFC 5321"
 */
const char *
gloss_reference_get_document (GlossReference *self)
{
  g_return_val_if_fail (GLOSS_IS_REFERENCE (self), NULL);

  return gloss_data_get_string (self->document, GLOSS_DATA_DOCUMENT_ID);
}

/**
 * gloss_reference_get_title:
 *
 * Returns: (transfer none): the document's title, in its own language
 */
const char *
gloss_reference_get_title (GlossReference *self)
{
  g_return_val_if_fail (GLOSS_IS_REFERENCE (self), NULL);

  return gloss_data_get_string (self->document, GLOSS_DATA_DOCUMENT_TITLE);
}

/**
 * gloss_reference_get_section:
 *
 * Returns: (transfer none): the section, "4.2.3"; "" for all of the document
 */
const char *
gloss_reference_get_section (GlossReference *self)
{
  g_return_val_if_fail (GLOSS_IS_REFERENCE (self), NULL);

  return gloss_data_get_string (self->variant, GLOSS_DATA_REFERENCE_SECTION);
}

/**
 * gloss_reference_get_url:
 *
 * Returns: (transfer none): where to read it, at the section where the document has anchors
 */
const char *
gloss_reference_get_url (GlossReference *self)
{
  g_return_val_if_fail (GLOSS_IS_REFERENCE (self), NULL);

  return self->url;
}

/**
 * gloss_reference_get_label:
 *
 * Returns: (transfer none): document and section for a person, in the reader's language
 */
const char *
gloss_reference_get_label (GlossReference *self)
{
  g_return_val_if_fail (GLOSS_IS_REFERENCE (self), NULL);

  return self->label;
}

/**
 * gloss_reference_get_date:
 *
 * Returns: (transfer none): the day on which what is cited was last read, YYYY-MM-DD
 */
const char *
gloss_reference_get_date (GlossReference *self)
{
  g_return_val_if_fail (GLOSS_IS_REFERENCE (self), NULL);

  return gloss_data_get_string (self->document, GLOSS_DATA_DOCUMENT_DATE);
}
