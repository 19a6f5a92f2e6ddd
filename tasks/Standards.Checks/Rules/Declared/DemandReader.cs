using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Declared.Values;

namespace Standards.Checks.Rules.Declared;

/// <summary>Reads the one demand of a declared rule.</summary>
internal sealed class DemandReader(DeclaredSection rule, DeclaredScope scope)
{
    private const int MaxLines = 1_000_000;

    private static readonly string[] Demands = ["exists", "absent", "path", "text", "heading", "value"];

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal) { ["ignoreCase"] = true };

    private static readonly Dictionary<string, ValueKind> Kinds = new(StringComparer.Ordinal)
    {
        ["string"] = ValueKind.Text,
        ["number"] = ValueKind.Number,
        ["boolean"] = ValueKind.Boolean,
        ["list"] = ValueKind.List,
        ["map"] = ValueKind.Map,
    };

    private static readonly Dictionary<string, bool> Booleans = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    private bool _namesProject;

    /// <summary>The demand; null after a finding.</summary>
    public Demand? Read()
    {
        var demand = ReadDemand();
        if (demand is not null && scope != DeclaredScope.Repository && !_namesProject)
        {
            rule.Report(
                rule.Node("for")!,
                $"{rule.Name} is asked of each project, but no path of it names one",
                "Write {folder} or {project} in the path, such as '{folder}/README.md', or remove 'for'");
            return null;
        }

        return demand;
    }

    private Demand? ReadDemand()
    {
        var present = Demands.Where(key => rule.Node(key) is not null).ToArray();
        switch (present)
        {
            case ["exists"]:
                return Globs(rule, "exists") is { } exists ? new ExistsDemand(exists) : null;
            case ["absent"]:
                return Globs(rule, "absent") is { } absent ? new AbsentDemand(absent) : null;
            case ["path"]:
                return Read("path", "path: { files: \"**/*.sql\", matches: ^db/ }", ReadPath);
            case ["text"]:
                return Read("text", "text: { files: \"**/*.cs\", notMatches: TODO }", ReadText);
            case ["heading"]:
                return Read("heading", "heading: { files: docs/runbooks/*.md, headings: [Rollback] }", ReadHeading);
            case ["value"]:
                return Read("value", "value: { files: global.json, at: sdk.version, exists: true }", ReadValue);
            case []:
                rule.Report(rule.Map, $"{rule.Name} demands nothing", $"Write one of {string.Join(", ", Demands)}");
                return null;
            default:
                rule.Report(
                    Key(present[1]), $"{rule.Name} has {present.Length} demands: {string.Join(", ", present)}", "Declare a rule of its own for each demand");
                return null;
        }
    }

    private Demand? Read(string key, string example, Func<DeclaredSection, GlobSet, Demand?> read)
    {
        if (rule.Section(key, example) is not { } section)
        {
            return null;
        }

        if (section.Node("files") is null)
        {
            section.Lacks("files", "docs/**/*.md");
        }

        // Read even without files, so that all that is wrong is said at once.
        var files = Globs(section, "files");
        var demand = read(section, files ?? GlobSet.Parse(["**"]).Set!);
        section.End();
        return files is null ? null : demand;
    }

    private PathDemand? ReadPath(DeclaredSection section, GlobSet files) =>
        Pattern(section, ignoresCase: false) is var (pattern, isForbidden) ? new PathDemand(files, pattern, isForbidden) : null;

    private TextDemand? ReadText(DeclaredSection section, GlobSet files)
    {
        var flags = section.List("flags", "a list of flags", "[ignoreCase]") ?? [];
        var ignoresCase = flags.Select(flag => section.OneOf(flag, "flags", Flags) ?? false).ToArray().Contains(true);
        var lines = section.Integer("firstLines", 1, MaxLines, 5);
        return Pattern(section, ignoresCase) is var (pattern, isForbidden) ? new TextDemand(files, pattern, isForbidden, lines) : null;
    }

    private HeadingDemand? ReadHeading(DeclaredSection section, GlobSet files)
    {
        if (section.Node("headings") is null)
        {
            section.Lacks("headings", "[Context, Rollback]");
        }

        if (section.List("headings", "a list of headings", "[Context, Rollback]") is not { } headings)
        {
            return null;
        }

        foreach (var heading in headings)
        {
            Refuse(section, heading);
            if (heading.Value.StartsWith('#'))
            {
                section.Report(
                    heading,
                    $"the heading {ValueText.Quote(heading.Value)} begins with '#', but is compared as text",
                    $"Write {ValueText.Quote(heading.Value.TrimStart('#').Trim())}");
            }
        }

        return new HeadingDemand(files, [.. headings.Select(h => h.Value.Trim())]);
    }

    private ValueDemand? ReadValue(DeclaredSection section, GlobSet files)
    {
        var source = section.Required("at", "a.b[0].c");
        var (at, problem) = source is null ? (null, "") : ValuePath.Parse(source);
        if (problem.Length > 0)
        {
            section.Report(
                section.Node("at")!,
                $"the path {ValueText.Quote(source!)} {problem}",
                "Write keys as 'a.b[0].c' for YAML and JSON, or elements as '/Project/PropertyGroup/Nullable' for XML");
        }

        return ReadCondition(section) is { } condition && at is not null ? new ValueDemand(files, at, condition) : null;
    }

    private ValueCondition? ReadCondition(DeclaredSection section)
    {
        string[] keys = ["exists", "equals", "oneOf", "matches", "type", "min", "max"];
        var present = keys.Where(key => section.Node(key) is not null).ToArray();
        if (present.Length == 0 || (present.Length > 1 && present is not ["min", "max"]))
        {
            YamlNode at = present.Length == 0 ? section.Map : Key(section, present[1]);
            section.Report(
                at,
                present.Length == 0
                    ? $"value of {rule.Name} says nothing about the value"
                    : $"value of {rule.Name} has {present.Length} conditions: {string.Join(", ", present)}",
                "Write exactly one of exists, equals, oneOf, matches, type, or min and max");
            return null;
        }

        var allowed = present is ["equals"] && section.Node("equals") is YamlSequence list
            ? Refuse(section, list)
            : section.List(present[0] == "equals" ? "equals" : "oneOf", "a list of values", "[a, b]");
        foreach (var value in allowed ?? [])
        {
            Refuse(section, value);
        }

        var condition = new ValueCondition
        {
            Exists = section.OneOf("exists", Booleans),
            Allowed = allowed,
            Matches = present is ["matches"] && Pattern(section, ignoresCase: false) is var (pattern, _) ? pattern : null,
            Kind = section.OneOf("type", Kinds),
            Min = section.Number("min"),
            Max = section.Number("max"),
        };
        if (condition.Min > condition.Max)
        {
            section.Report(section.Node("max")!, "'max' of value is less than 'min', so that no value can fit", "Write the larger number as 'max'");
        }

        return condition;
    }

    private static IReadOnlyList<YamlScalar>? Refuse(DeclaredSection section, YamlSequence list)
    {
        section.Report(list, "'equals' of value is a list, not one value", "Write 'oneOf:' for a list of allowed values");
        return null;
    }

    // 'matches' or 'notMatches', where the section allows both.
    private (TextPattern Pattern, bool IsForbidden)? Pattern(DeclaredSection section, bool ignoresCase)
    {
        var hasForbidden = section.Name != "value" && section.Node("notMatches") is not null;
        var hasRequired = section.Node("matches") is not null;
        if (hasForbidden == hasRequired)
        {
            section.Report(
                hasRequired ? Key(section, "notMatches") : (YamlNode)section.Map,
                $"{section.Name} of {rule.Name} has {(hasRequired ? "both 'matches' and 'notMatches'" : "no 'matches' and no 'notMatches'")}",
                "Write one of the two");
            return null;
        }

        var key = hasForbidden ? "notMatches" : "matches";
        if (section.Node(key) is not YamlScalar { IsNull: false, Value.Length: > 0 } scalar)
        {
            section.Report(
                section.Node(key)!, $"'{key}' of {section.Name} is no regular expression", $"Write '{key}:' with a regular expression in single quotes");
            return null;
        }

        Refuse(section, scalar);
        var (pattern, problem) = TextPattern.Parse(scalar.Value, ignoresCase);
        if (pattern is null)
        {
            section.Report(
                scalar,
                $"the pattern {ValueText.Quote(scalar.Value)} {problem}",
                "Write a .NET regular expression without lookaround, backreferences and atomic groups");
            return null;
        }

        return (pattern, hasForbidden);
    }

    private GlobSet? Globs(DeclaredSection section, string key)
    {
        if (section.List(key, "a path pattern or a list of them", "docs/**/*.md") is not { } list)
        {
            return null;
        }

        foreach (var text in list)
        {
            Refuse(section, text);
        }

        var (set, wrong) = GlobSet.Parse([.. list.Select(t => t.Value.Trim())]);
        if (set is null)
        {
            var at = list.FirstOrDefault(t => t.Value.Trim() == wrong) ?? list[0];
            var problem = wrong.StartsWith('!') && list.All(t => t.Value.TrimStart().StartsWith('!'))
                ? "only takes files away"
                : "is no path below the root of the repository with *, **, ? and {a,b}";
            section.Report(
                at,
                $"the pattern {ValueText.Quote(at.Value)} {problem}",
                "Write a path such as 'docs/**/*.md', and in front of those that begin with '!' one that does not");
        }

        _namesProject |= set?.IsTemplate == true;
        return set;
    }

    // {project} would be read as the text 'project'.
    private void Refuse(DeclaredSection section, YamlScalar value)
    {
        if (scope == DeclaredScope.Repository && DeclaredProject.IsTemplate(value.Value))
        {
            section.Report(
                value,
                $"{ValueText.Quote(value.Value)} names a project, but {rule.Name} is asked of the repository",
                "Write 'for: projects', or executables, libraries or tests");
        }
    }

    private YamlScalar Key(string key) => Key(rule, key);

    private static YamlScalar Key(DeclaredSection section, string key) => section.Map.Entries.First(e => e.Key.Value == key).Key;
}
