/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-locale.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>

/* gettext passes LANGUAGE over in C.UTF-8, the locale of most containers and consoles. Who sets it
 * there wants that language, and any other locale lets gettext look at it. */
static void
honour_language (void)
{
  const char *language = g_getenv ("LANGUAGE");
  const char *messages = setlocale (LC_MESSAGES, NULL);

  if (language != NULL && *language != '\0' && g_str_has_prefix (messages, "C."))
    setlocale (LC_MESSAGES, "en_US.UTF-8");
}

/**
 * gloss_locale_set_up:
 *
 * Takes over the reader's language and character set, and binds both text domains, that of the
 * interface and that of the reference. For the start of a program; one that shows more than texts
 * takes over the rest of the locale before. The terminal command does not, for reading what the
 * locale says of money, numbers and dates takes a tenth of its time.
 */
void
gloss_locale_set_up (void)
{
  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  honour_language ();
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  bindtextdomain (GETTEXT_PACKAGE_CODES, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE_CODES, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
