/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-about.h"

#include <glib/gi18n.h>

#define WEBSITE  "https://github.com/glossapp/Gloss"
#define CC_BY_SA "<a href=\"https://creativecommons.org/licenses/by-sa/4.0/\">CC BY-SA 4.0</a>"

static char *
describe_reference (GlossDatabase *database)
{
  return g_strdup_printf (
      /* Translators: the placeholder is a date, as in 2026-11-24 */
      _ ("What servers’ replies mean, and what to do about them.\n\nReference of %s."),
      gloss_database_get_date (database));
}

static char *
describe_versions (GlossDatabase *database)
{
  return g_strdup_printf (
      "Gloss %s, reference of %s\nGTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u\n",
      PACKAGE_VERSION, gloss_database_get_date (database), gtk_get_major_version (),
      gtk_get_minor_version (), gtk_get_micro_version (), adw_get_major_version (),
      adw_get_minor_version (), adw_get_micro_version (), glib_major_version, glib_minor_version,
      glib_micro_version);
}

/**
 * gloss_about_dialog_new:
 * @database: the reference
 *
 * Returns: (transfer floating): a dialog that tells what Gloss is and how old its reference is
 */
AdwDialog *
gloss_about_dialog_new (GlossDatabase *database)
{
  g_autofree char *comments = describe_reference (database);
  g_autofree char *versions = describe_versions (database);
  AdwDialog *dialog = adw_about_dialog_new ();
  const char *const developers[] = { _ ("The Gloss developers"), NULL };

  g_object_set (dialog, "application-name", _ ("Gloss"), "application-icon", APPLICATION_ID,
                "version", PACKAGE_VERSION, "developer-name", developers[0], "developers",
                developers, "comments", comments, "website", WEBSITE, "issue-url",
                WEBSITE "/issues", "debug-info", versions, "debug-info-filename",
                "gloss-debug-info.txt", "license-type", GTK_LICENSE_GPL_3_0, "copyright",
                _ ("© 2026 The Gloss developers"),
                /* Translators: your names, one a line, each with an address if you like */
                "translator-credits", _ ("translator-credits"), NULL);
  adw_about_dialog_add_legal_section (ADW_ABOUT_DIALOG (dialog), _ ("The Reference"),
                                      _ ("© 2026 The Gloss developers"), GTK_LICENSE_CUSTOM,
                                      CC_BY_SA);

  return dialog;
}
