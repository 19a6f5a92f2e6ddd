using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Commands.Repolinter;

/// <summary>Reads a file of repolinter: version 2 (<c>rules</c> by name) and 1 (<c>rules</c> by axiom, then <c>name:type</c>).</summary>
internal static class RepolinterFile
{
    /// <summary>The rules in order; what stands in the file and is no rule is remarked.</summary>
    public static (IReadOnlyList<RepolinterRule> Rules, List<RepolinterRemark> Remarks, ValueProblem? Problem) Read(string text, string name)
    {
        var (root, problem) = Parse(text, name);
        if (problem is not null)
        {
            return ([], [], problem);
        }

        if (root is not YamlMapping map || Find(map, "rules") is not YamlMapping rules)
        {
            return ([], [], new ValueProblem("it has no map 'rules'", root?.Line ?? 1, root?.Column ?? 1));
        }

        var remarks = new List<RepolinterRemark>();
        foreach (var (key, value) in map.Entries)
        {
            if (key.Value == "extends")
            {
                remarks.Add(
                    new RepolinterRemark("", true, $"the rules that it extends ({ValueText.Line(Text(value), 200)}) are not read: import that file too"));
            }
            else if (key.Value is not ("$schema" or "version" or "axioms" or "rules"))
            {
                remarks.Add(new RepolinterRemark("", true, $"{ValueText.Quote(key.Value)} has no counterpart"));
            }
        }

        return (Text(Find(map, "version")) == "2" ? ReadSecond(rules, remarks) : ReadFirst(rules, remarks), remarks, null);
    }

    public static YamlNode? Find(YamlMapping? map, string key) => map?.Entries.LastOrDefault(e => e.Key.Value == key).Value;

    public static string Text(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value : "";

    private static (YamlNode? Root, ValueProblem? Problem) Parse(string text, string name)
    {
        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return JsonNodeReader.Read(text);
        }

        var (root, problem) = YamlReader.Read(text);
        return (root, problem is null ? null : new ValueProblem(problem.Message, problem.Line, problem.Column));
    }

    private static List<RepolinterRule> ReadSecond(YamlMapping rules, List<RepolinterRemark> remarks)
    {
        var result = new List<RepolinterRule>();
        foreach (var (key, value) in rules.Entries)
        {
            if (value is not YamlMapping map || Find(map, "rule") is not YamlMapping rule)
            {
                remarks.Add(new RepolinterRemark(Name(key.Value), true, "it is no rule: there is no map 'rule'"));
                continue;
            }

            result.Add(new RepolinterRule(
                Name(key.Value), Text(Find(map, "level")), Texts(Find(map, "where")), Text(Find(rule, "type")), Find(rule, "options") as YamlMapping)
            {
                Info = Text(Find(map, "policyInfo")),
                Url = Text(Find(map, "policyUrl")),
                Ignored =
                [
                    .. map.Entries.Select(e => e.Key.Value).Except(["level", "where", "rule", "policyInfo", "policyUrl"]),
                    .. rule.Entries.Select(e => e.Key.Value).Except(["type", "options"]),
                ],
            });
        }

        return result;
    }

    private static List<RepolinterRule> ReadFirst(YamlMapping axioms, List<RepolinterRemark> remarks)
    {
        var result = new List<RepolinterRule>();
        foreach (var (axiom, rules) in axioms.Entries)
        {
            if (rules is not YamlMapping map)
            {
                remarks.Add(new RepolinterRemark(Name(axiom.Value), true, "it is no map of rules"));
                continue;
            }

            foreach (var (key, value) in map.Entries)
            {
                var names = key.Value.Split(':');
                if (value is not YamlSequence { Items.Count: > 0 } list || names.Length > 2)
                {
                    remarks.Add(new RepolinterRemark(Name(key.Value), true, "it is no rule: there is no list of a level and options"));
                    continue;
                }

                result.Add(new RepolinterRule(
                    Name(names[0]),
                    Text(list.Items[0]),
                    axiom.Value == "all" ? [] : [axiom.Value],
                    names[^1],
                    list.Items.ElementAtOrDefault(1) as YamlMapping));
            }
        }

        return result;
    }

    public static IReadOnlyList<string> Texts(YamlNode? node) => node switch
    {
        YamlSequence list => [.. list.Items.Select(Text)],
        YamlScalar { IsNull: false } scalar => [scalar.Value],
        _ => [],
    };

    private static string Name(string name) => ValueText.Line(name, 100);
}
