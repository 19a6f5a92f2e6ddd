namespace Standards.Checks.Commands.Helping;

/// <summary>What a person reads who asks which commands there are, or what one takes.</summary>
public static class CommandHelp
{
    private const string Guides = "https://github.com/standards-sdk/standards-sdk/blob/main/";

    /// <summary>The keys of the groups with their headings, in the order of the list.</summary>
    public static IReadOnlyList<(string Key, string Heading)> Groups { get; } =
    [
        ("check", "Check before a commit"),
        ("find", "Find out"),
        ("write", "Write a decision or an exception"),
        ("adopt", "Bring an old repository in"),
        ("measure", "Hold tests, coverage and budgets"),
        ("release", "Release and verify"),
        ("update", "Keep up to date"),
    ];

    /// <summary>All commands by group.</summary>
    public static IEnumerable<string> All()
    {
        yield return "Commands: dotnet build -t:COMMAND -p:StandardsOPTION=VALUE, or with the tool Standards.Tool: standards waive --rule STD3103";
        var width = CommandCatalog.All.Max(c => c.Target.Length);
        foreach (var (key, heading) in Groups)
        {
            yield return "";
            yield return heading;
            foreach (var command in CommandCatalog.All.Where(c => c.Group == key).OrderBy(c => c.Target, StringComparer.Ordinal))
            {
                yield return $"  {command.Target.PadRight(width)}  {command.Summary}";
                if (command.Properties.Count > 0)
                {
                    yield return $"  {new string(' ', width)}  options: {string.Join(", ", command.Properties.Select(CommandDescriptor.Bare))}";
                }
            }
        }

        yield return "";
        yield return "More of one: dotnet build -t:StandardsHelp -p:StandardsCommand=StandardsWaive";
        yield return Separators;
    }

    /// <summary>One command with its options.</summary>
    public static IEnumerable<string> Of(CommandDescriptor command)
    {
        yield return $"{command.Target}: {command.Summary}.";
        yield return $"  dotnet build -t:{command.Target}{string.Concat(command.Properties.Select(p => $" -p:{p}=…"))}";
        yield return $"  standards {command.Name}{string.Concat(command.Properties.Select(p => $" --{CommandDescriptor.ShortOf(p)} …"))}";
        yield return $"  {Guides}{command.Page}";
        if (command.Properties.Count > 0)
        {
            yield return Separators;
        }
    }

    /// <summary>What is said of a name that no command has, with the nearest one.</summary>
    public static string Unknown(string name) => CommandCatalog.Nearest(name) is { } near
        ? $"there is no command '{name}'; '{near.Target}' was probably meant ('{near.Name}' for the tool)"
        : $"there is no command '{name}'";

    // MSBuild ends a property there (MSB1006), before anything of ours could say so.
    private static string Separators =>
        "In a value write %2C for a comma and %3B for a semicolon, or quotes that the shell keeps: '-p:StandardsTitle=\"a, b\"'. The tool needs neither.";
}
