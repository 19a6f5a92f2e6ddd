using Standards.Checks.Findings;
using Standards.Checks.Repository;
using Standards.Checks.Rules;
using Standards.Checks.Yaml;

namespace Standards.Checks.Policies;

/// <summary>
/// Reads <c>standards.yml</c>. Whatever is wrong with it becomes a finding (STD0003 to STD0006, STD0009) at its line and column,
/// and the default stands in its place: a broken policy never switches a rule off.
/// </summary>
public static class PolicyReader
{
    /// <summary>Name of the file at the repository root.</summary>
    public const string FileName = "standards.yml";

    private const int MaxBytes = 1024 * 1024;

    private static readonly Dictionary<string, Profile> Profiles = new(StringComparer.Ordinal)
    {
        ["adopt"] = Profile.Adopt,
        ["standard"] = Profile.Standard,
        ["strict"] = Profile.Strict,
    };

    private static readonly Dictionary<string, Severity> Severities = new(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["suggestion"] = Severity.Suggestion,
        ["none"] = Severity.None,
    };

    private static readonly Dictionary<string, ServiceClass> ServiceClasses = new(StringComparer.Ordinal)
    {
        ["service"] = ServiceClass.Service,
        ["worker"] = ServiceClass.Worker,
        ["library"] = ServiceClass.Library,
        ["repository"] = ServiceClass.Repository,
    };

    /// <summary>The policy of a repository; <paramref name="file"/> is null when it has no <c>standards.yml</c>.</summary>
    public static (Policy Policy, IReadOnlyList<Finding> Findings) Read(SourceFile? file)
    {
        if (file is null)
        {
            return (Policy.Default, []);
        }

        try
        {
            return Read(file.ReadText(MaxBytes), file.Path);
        }
        catch (UnreadableFileException e)
        {
            var finding = new Finding(RuleCatalog.STD0003, file.Path, 0, 0, $"{file.Path} {e.Reason}", "Make it a UTF-8 text file of at most 1 MB that the build may read; until then the SDK's defaults are in force");
            return (Policy.Default, [finding]);
        }
    }

    /// <summary>The policy that a text says; <paramref name="path"/> is the path that findings name.</summary>
    public static (Policy Policy, IReadOnlyList<Finding> Findings) Read(string text, string path)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
        {
            return (Policy.Default, [new Finding(RuleCatalog.STD0004, path, problem.Line, problem.Column, $"{path} is not well-formed YAML: {problem.Message}", "Correct the line; until then the SDK's defaults are in force")]);
        }

        var findings = new List<Finding>();
        if (root is not (null or YamlMapping or YamlScalar { IsNull: true }))
        {
            findings.Add(new Finding(RuleCatalog.STD0006, path, root.Line, root.Column, $"{path} is {PolicySection.Describe(root)}, not a map of keys and values", "Begin with 'version: 1'"));
        }

        var policy = ReadPolicy(new PolicySection(root as YamlMapping, "", path, findings));
        return (policy, [.. findings.OrderBy(f => f.Line).ThenBy(f => f.Column)]);
    }

    private static Policy ReadPolicy(PolicySection root)
    {
        _ = root.Integer("version", 1, 1, 1);
        var service = root.Section("service");
        var layout = root.Section("layout");
        var adr = root.Section("adr");
        var defaults = Policy.Default;
        var policy = new Policy
        {
            Profile = root.OneOf("profile", Profiles) ?? defaults.Profile,
            Tier = root.Integer("tier", 1, 4, 2) ?? defaults.Tier,
            Service = new ServicePolicy
            {
                Name = service.Text("name", "orders") ?? "",
                Class = service.OneOf("class", ServiceClasses) ?? defaults.Service.Class,
                Team = service.Text("team", "payments") ?? "",
            },
            Layout = new LayoutPolicy
            {
                Executables = layout.FolderList("executables", "cmd") ?? defaults.Layout.Executables,
                Libraries = layout.FolderList("libraries", "src") ?? defaults.Layout.Libraries,
                Tests = layout.FolderList("tests", "tests") ?? defaults.Layout.Tests,
                GenericNames = layout.TextList("genericNames", "Util, Common") ?? defaults.Layout.GenericNames,
            },
            Adr = new AdrPolicy
            {
                Folder = adr.Folder("folder", "docs/adr") ?? defaults.Adr.Folder,
                Sections = adr.TextList("sections", "Context, Decision, Consequences") ?? defaults.Adr.Sections,
                ProposedDays = adr.Integer("proposedDays", 1, 3650, 90) ?? defaults.Adr.ProposedDays,
            },
            Ownership = OwnershipPolicyReader.Read(root.Section("ownership")),
            Rules = ReadRules(root.Section("rules")),
            Budgets = ReadBudgets(root.Section("budgets")),
        };
        foreach (var section in (PolicySection[])[root, service, layout, adr])
        {
            section.End();
        }

        return policy;
    }

    private static Dictionary<string, Severity> ReadRules(PolicySection section)
    {
        var rules = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var (key, value) in section.Entries)
        {
            if (RuleCatalog.Find(key.Value) is not { } rule)
            {
                section.Report(RuleCatalog.STD0005, key, $"{ValueText.Quote(key.Value)} is not a rule of Standards.Sdk", UnknownRuleFix(key.Value));
            }
            else if (section.OneOf(value, key.Value, Severities) is not { } severity)
            {
                // Reported; the rule keeps the severity of the catalog.
            }
            else if (rule.Kind == RuleKind.Mandatory && (severity < rule.Local || severity < rule.Ci))
            {
                section.Report(RuleCatalog.STD0009, key, $"{rule.Id} ({rule.Title}) is mandatory and cannot be lowered to '{((YamlScalar)value).Value}' by a repository", "Remove the line and correct what the rule finds; an exception needs a waiver");
            }
            else
            {
                rules[rule.Id] = severity;
            }
        }

        return rules;
    }

    private static string UnknownRuleFix(string id)
    {
        if (NearestName.Of(id, RuleCatalog.All.Select(r => r.Id)) is { } nearest)
        {
            return $"Write '{nearest}' if that is meant; all rules stand in {RuleCatalog.HelpRoot}";
        }

        // People try it with the rules of analyzers, which have a place of their own.
        return id.Length <= 16 && id.Length > 2 && char.IsAsciiLetter(id[0]) && char.IsAsciiDigit(id[^1])
            ? $"For a rule of an analyzer write 'dotnet_diagnostic.{id}.severity = warning' in .editorconfig; the rules that can stand here are in {RuleCatalog.HelpRoot}"
            : $"Remove it; all rules stand in {RuleCatalog.HelpRoot}";
    }

    private static BudgetPolicy ReadBudgets(PolicySection section)
    {
        var projects = section.Section("projects");
        var sizes = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in projects.Entries)
        {
            if (projects.Size(value, key.Value) is { } bytes)
            {
                sizes[key.Value] = bytes;
            }
        }

        var budgets = new BudgetPolicy { Assembly = section.Size("assembly"), Projects = sizes };
        section.End();
        return budgets;
    }
}
