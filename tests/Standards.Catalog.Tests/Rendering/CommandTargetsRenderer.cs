using System.Text;
using Standards.Catalog.Tests.Catalog;

namespace Standards.Catalog.Tests.Rendering;

/// <summary>Renders the targets of the commands: their names for projects and solutions, and what each runs.</summary>
internal static class CommandTargetsRenderer
{
    public const string NamesFile = "sdk/Standards.Sdk/policy/Commands.g.targets";

    public const string TargetsFile = "sdk/Standards.Sdk/Sdk/commands/Commands.g.targets";

    private const string Head = $"<Project>\n\n  <!-- Generated from {CommandEntry.File}; do not edit. -->\n";

    public static string RenderNames(IEnumerable<CommandEntry> commands)
    {
        var text = new StringBuilder(Head);
        foreach (var command in commands.Where(c => c.Task.Length + c.DependsOn.Length > 0))
        {
            text.Append($"""

                  <!-- {command.Summary}: {command.Page}. -->
                  <Target Name="{command.Name}" DependsOnTargets="_StandardsVerifyEngine">
                    <MSBuild Projects="$(_StandardsCommandsProject)"
                             Targets="{command.Name}"
                             Properties="$(_StandardsCommandProperties)"
                             RemoveProperties="$(_StandardsCallerProperties)" />
                  </Target>

                """.ReplaceLineEndings("\n"));
        }

        return text.Append("\n</Project>\n").ToString();
    }

    public static string RenderTargets(IReadOnlyCollection<CommandEntry> commands)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var task in commands.Select(c => c.Task).Where(task => task.Length > 0).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append($"  <UsingTask TaskName=\"Standards.Tasks.{task}\" AssemblyFile=\"$(StandardsTasksAssembly)\" Runtime=\"NET\" />\n");
        }

        foreach (var command in commands.Where(c => c.Task.Length + c.DependsOn.Length > 0))
        {
            var dependsOn = command.DependsOn.Length == 0 ? "" : $" DependsOnTargets=\"{command.DependsOn}\"";
            if (command.Task.Length == 0)
            {
                text.Append($"\n  <Target Name=\"{command.Name}\"{dependsOn} />\n");
                continue;
            }

            // A command that found errors fails, and what follows its target still runs.
            string[] values =
            [
                "ContinueOnError=\"ErrorAndContinue\"",
                "Facts=\"$(_StandardsFacts)\"",
                "Date=\"$(StandardsDate)\"",
                .. command.Parameters.Select(Value),
            ];
            text.Append($"\n  <Target Name=\"{command.Name}\"{dependsOn}>\n");
            text.Append($"    <{command.Task} {string.Join($"\n{new string(' ', command.Task.Length + 6)}", values)} />\n");
            text.Append("  </Target>\n");
        }

        return text.Append("\n</Project>\n").ToString();
    }

    private static string Value(string parameter) =>
        parameter.Split('=', 2) is [var name, var value] ? $"{name}=\"{value}\"" : $"{parameter}=\"$(Standards{parameter})\"";
}
