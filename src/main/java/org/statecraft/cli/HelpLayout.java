package org.statecraft.cli;

import picocli.CommandLine.Command;

/** How the help of every command is laid out; what one does otherwise it says itself. */
@Command(
    synopsisHeading = "%n",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n")
abstract class HelpLayout {}
