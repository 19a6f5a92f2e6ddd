using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitHub.Schema;

/// <summary>What is asked of events beside the kinds of their values.</summary>
internal static class EventAsks
{
    private static readonly string[] Pairs = ["branches", "tags", "paths"];

    /// <summary>An event is narrowed by what is in or by what is out, not by both.</summary>
    public static void Filters(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        foreach (var name in Pairs)
        {
            if (node.Key(name) is not null && node.Key(name + "-ignore") is { } ignored)
            {
                walk.Add(
                    ignored,
                    $"'{name}' and '{name}-ignore' exclude each other",
                    $"Write '{name}' alone, with '!' before the patterns that are left out");
            }
        }
    }

    /// <summary>A schedule is one of five fields.</summary>
    public static void Cron(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is YamlScalar { Value: var cron } && CronSyntax.FindProblem(cron) is { } problem)
        {
            walk.Add(node, problem, "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'");
        }
    }

    /// <summary>A schedule says when.</summary>
    public static void Schedule(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is not YamlMapping && node.Texts().FirstOrDefault(e => e.Value == "schedule") is { } schedule)
        {
            walk.Add(schedule, "'schedule' says nothing of when the workflow runs", "Write 'on: { schedule: [{ cron: '0 6 * * 1' }] }'");
        }
    }

    /// <summary>The default of an input of a reusable workflow is of its type.</summary>
    public static void CallInput(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node.Text("default") is { IsNull: false } value && !value.Value.Contains("${{", StringComparison.Ordinal))
        {
            CheckDefault(walk, value, node.Text("type")?.Value);
        }
    }

    /// <summary>An input of a run by hand: options belong to a choice, and the default is one of them.</summary>
    public static void DispatchInput(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        var type = node.Text("type")?.Value ?? "string";
        if (type == "choice")
        {
            Choice(walk, key ?? node, key?.Value ?? "", node);
        }
        else if (node.Key("options") is { } written)
        {
            walk.Add(written, $"'options' belong to an input of the type 'choice', not {ValueText.Quote(type)}", "Write 'type: choice', or remove the options");
        }
        else if (node.Text("default") is { IsNull: false } value)
        {
            CheckDefault(walk, value, type);
        }
    }

    private static void Choice(SchemaWalk walk, YamlNode at, string name, YamlNode node)
    {
        string[] options = [.. node.Get("options").Texts().Select(o => o.Value)];
        if (node.Get("options") is null or YamlSequence { Items.Count: 0 })
        {
            walk.Add(at, $"input {ValueText.Quote(name)} is a choice without options", "Add 'options: [a, b]'");
        }
        else if (node.Text("default") is { IsNull: false, Value.Length: > 0 } value && !options.Contains(value.Value, StringComparer.Ordinal))
        {
            walk.Add(
                value,
                $"the default {ValueText.Quote(value.Value)} is not one of the options",
                NearestName.Of(value.Value, options) is { } nearest ? $"Write '{ValueText.Shorten(nearest)}'" : "Add it to the options, or write one of them");
        }
    }

    private static void CheckDefault(SchemaWalk walk, YamlScalar value, string? type)
    {
        var isWrong = type switch
        {
            "boolean" => !bool.TryParse(value.Value, out _),
            "number" => !double.TryParse(value.Value, System.Globalization.CultureInfo.InvariantCulture, out _),
            _ => false,
        };
        if (isWrong)
        {
            walk.Add(
                value,
                $"the default {ValueText.Quote(value.Value)} is not of the type '{type}'",
                type == "boolean" ? "Write 'true' or 'false'" : "Write a number");
        }
    }
}
