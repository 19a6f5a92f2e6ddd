using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Policies;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Rules.Declared;

/// <summary>
/// Reads <c>declare</c> lists. Whatever is wrong with a declaration is STD0013 at its line and column, and the rule is left out. One
/// reader takes the lists of all layers, so that an id is declared once.
/// </summary>
internal sealed partial class DeclaredRuleReader : IRuleDeclarations
{
    private const int MaxRules = 1000;

    private static readonly Dictionary<string, RuleKind> Kinds =
        new(StringComparer.Ordinal) { ["default"] = RuleKind.Default, ["mandatory"] = RuleKind.Mandatory };

    private static readonly Dictionary<string, DeclaredScope> Scopes = new(StringComparer.Ordinal)
    {
        ["repository"] = DeclaredScope.Repository,
        ["executables"] = DeclaredScope.Executables,
        ["libraries"] = DeclaredScope.Libraries,
        ["tests"] = DeclaredScope.Tests,
        ["projects"] = DeclaredScope.Projects,
    };

    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly List<DeclaredRule> _rules = [];

    /// <summary>The rules read so far that are sound, in the order of the files.</summary>
    public IReadOnlyList<DeclaredRule> Rules => _rules;

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Descriptors => [.. _rules.Select(rule => rule.Rule)];

    /// <inheritdoc/>
    public Policy AddTo(Policy policy) => policy.WithDeclared(_rules);

    /// <inheritdoc/>
    public bool IsDeclared(string id) => _places.ContainsKey(id);

    /// <inheritdoc/>
    public void Read(YamlNode? node, LayerFile file, List<Finding> findings)
    {
        var (before, own) = (_rules.Count, new List<Finding>());
        Read(node, file.Name, own);
        findings.AddRange(own.Select(f => file.Finding(f.Rule, f.Line, f.Column, f.Message, f.Fix)));
        for (var i = before; i < _rules.Count; i++)
        {
            var rule = _rules[i] with { Path = file.Path, Origin = file.Origin(_rules[i].Line, _rules[i].Column) };
            // A finding of the rule itself, too, stands where somebody here can change something.
            _rules[i] = file.Entry is { } entry ? rule with { Path = entry.Path, Line = entry.Line, Column = entry.Column } : rule;
        }
    }

    private void Read(YamlNode? node, string path, List<Finding> findings)
    {
        if (node is null or YamlScalar { IsNull: true })
        {
            return;
        }

        if (node is not YamlSequence list)
        {
            findings.Add(new Finding(
                RuleCatalog.DeclaredRuleForm,
                path,
                node.Line,
                node.Column,
                $"'declare' is {YamlDescription.Of(node)}, not a list of rules",
                "Write '- id: ACME1001' below 'declare:' and the rule's other keys below that"));
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is not YamlMapping map)
            {
                findings.Add(new Finding(
                    RuleCatalog.DeclaredRuleForm,
                    path,
                    item.Line,
                    item.Column,
                    $"the declared rule is {YamlDescription.Of(item)}, not a map of keys and values",
                    "Write '- id: ACME1001' and the rule's other keys below it"));
            }
            else if (_places.Count == MaxRules)
            {
                findings.Add(new Finding(
                    RuleCatalog.DeclaredRuleForm,
                    path,
                    item.Line,
                    item.Column,
                    $"more than {MaxRules} rules are declared",
                    "Remove the rules that nobody needs"));
                return;
            }
            else
            {
                ReadRule(map, path, findings);
            }
        }
    }

    private void ReadRule(YamlMapping map, string path, List<Finding> findings)
    {
        var before = findings.Count;
        var written = (map.Entries.FirstOrDefault(e => e.Key.Value == "id").Value as YamlScalar)?.Value ?? "";
        var section = new DeclaredSection(map, written.Length > 0 ? ValueText.Shorten(written) : "the declared rule", path, findings);
        var id = ReadId(section, path);
        var title = section.Required("title", "Every service has a deployment runbook", 200);
        var fix = section.Required("fix", "Write docs/runbooks/deployment.md");
        var (local, ci) = ReadSeverity(section);
        var help = ReadHelp(section);
        var scope = section.OneOf("for", Scopes) ?? DeclaredScope.Repository;
        var descriptor = new RuleDescriptor(
            id ?? "",
            (title ?? "").TrimEnd('.'),
            section.Text("category", "documents", 40) ?? "declared",
            section.OneOf("kind", Kinds) ?? RuleKind.Default,
            local,
            ci,
            section.Integer("tier", 1, 4, 1) ?? 1,
            ReadClauses(section))
        {
            HelpLink = help,
        };
        var why = section.Text("why", "People on call at night need it", 2000) ?? "";
        var demand = new DemandReader(section, scope).Read();
        section.End();
        if (demand is not null && findings.Count == before)
        {
            _rules.Add(new DeclaredRule(descriptor, fix!.TrimEnd('.'), demand) { Why = why, Scope = scope, Path = path, Line = map.Line, Column = map.Column });
        }
    }

    private string? ReadId(DeclaredSection section, string path)
    {
        if (section.Required("id", "ACME1001") is not { } id)
        {
            return null;
        }

        var node = section.Node("id")!;
        if (!IdForm().IsMatch(id))
        {
            section.Report(
                node,
                $"the id {ValueText.Quote(id)} is not 2 to 10 capital letters and 4 digits",
                "Write the letters of your organisation and a number, such as 'ACME1001'");
            return null;
        }

        if (ForeignId().IsMatch(id))
        {
            section.Report(
                node,
                $"the id '{id}' belongs to {(id.StartsWith("STD", StringComparison.Ordinal) ? "Standards.Sdk" : "the compiler or an analyzer")}",
                "Write the letters of your organisation and a number, such as 'ACME1001'");
            return null;
        }

        if (!_places.TryAdd(id, $"line {node.Line} of {path}"))
        {
            section.Report(node, $"{id} is declared twice, first in {_places[id]}", "Give one of the two rules another id");
            return null;
        }

        return id;
    }

    private static (Severity Local, Severity Ci) ReadSeverity(DeclaredSection section)
    {
        switch (section.Node("severity"))
        {
            case null:
                return (Severity.Warning, Severity.Warning);
            case YamlSequence { Items: [var local, var ci] }:
                return (
                    section.OneOf(local, "severity", SeverityNames.All, SeverityNames.Nearest) ?? Severity.Warning,
                    section.OneOf(ci, "severity", SeverityNames.All, SeverityNames.Nearest) ?? Severity.Warning);
            case YamlSequence wrong:
                section.Report(
                    wrong,
                    $"'severity' of {section.Name} is a list of {wrong.Items.Count}, not one severity or two",
                    "Write 'severity: warning', or 'severity: [warning, error]' for a developer's machine and for CI");
                return (Severity.Warning, Severity.Warning);
            case var node:
                var both = section.OneOf(node, "severity", SeverityNames.All, SeverityNames.Nearest) ?? Severity.Warning;
                return (both, both);
        }
    }

    private static string ReadHelp(DeclaredSection section)
    {
        var help = section.Text("help", "https://handbook.example/rules/acme1001");
        if (help is null || (Uri.TryCreate(help, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            return help ?? "";
        }

        section.Report(
            section.Node("help")!,
            $"'help' of {section.Name} is {ValueText.Quote(help)}, not a link that begins with https://",
            "Write the address of the page that explains the rule");
        return "";
    }

    private static IReadOnlyList<string> ReadClauses(DeclaredSection section)
    {
        var clauses = section.List("clauses", "a list of clause keys", "[runbook-exists]") ?? [];
        if (clauses.FirstOrDefault(c => c.Value.Length > 100 || c.Value.Any(ch => char.IsWhiteSpace(ch) || char.IsControl(ch))) is { } wrong)
        {
            section.Report(
                wrong, $"the clause {ValueText.Quote(wrong.Value)} of {section.Name} is no key", "Write a key without spaces, such as 'runbook-exists'");
        }

        return [.. clauses.Select(c => c.Value)];
    }

    [GeneratedRegex("^[A-Z]{2,10}[0-9]{4}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();

    [GeneratedRegex("^(STD|CA|CS|VB|FS|IDE|NU|NETSDK|MSB|SYSLIB|IL|RS|ENC|SA)[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignId();
}
