/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-application.h"
#include "gloss-locale.h"

#include <locale.h>

int
main (int argc, char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  setlocale (LC_ALL, "");
  gloss_locale_set_up ();
  gtk_disable_setlocale (); /* it would undo the lines above */

  application = gloss_application_new ();

  return g_application_run (application, argc, argv);
}
