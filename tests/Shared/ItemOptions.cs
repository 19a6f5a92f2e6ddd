using System.Text.Json;

namespace Standards.Tests.Shared;

/// <summary>
/// With which options the tests run an item template in a repository of each kind. One that needs nothing has the defaults; a template that
/// asks for something and has no line here fails.
/// </summary>
internal static class ItemOptions
{
    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["std-adr"] = "--number 2",
        ["std-benchmark"] = "--into Orders.Benchmarks",
        ["std-design"] = "--number 1 --first",
        ["std-migration"] = "--number 1 --folder src/Orders.Data",
        ["std-ops"] = "--file budgets",
        ["std-postmortem"] = "--first",
        ["std-rfc"] = "--number 1 --by kim",
    };

    /// <summary>Options with which nothing is left to say, a run each; none where the template makes no sense.</summary>
    /// <param name="template">Short name.</param>
    /// <param name="kind">Short name of the template of the repository.</param>
    public static IReadOnlyList<string> Of(string template, string kind) => template switch
    {
        "std-codeowners" => [kind == "std-library" ? "--class library" : "--class service"],
        "std-loadtest" => [.. Choices(template, "profile"), .. Choices(template, "class")],
        "std-runbook" => [.. Choices(template, "kind")],
        "std-kubernetes" or "std-slo" => [kind == "std-worker" ? "--class worker" : "--class service"],
        _ => Fixed.TryGetValue(template, out var options) ? [options] : Nothing(template),
    };

    private static string[] Nothing(string template) => Required(template) is { Length: > 0 } missing
        ? throw new InvalidOperationException($"""{template} asks for {string.Join(", ", missing)}: say in {nameof(ItemOptions)} what the tests give it.""")
        : [""];

    private static IEnumerable<string> Choices(string template, string option)
    {
        using var definition = TemplateContent.Definition(template);
        return [.. TemplateContent.Choices(definition.RootElement).Where(choice => choice.StartsWith($"--{option} ", StringComparison.Ordinal))];
    }

    private static string[] Required(string template)
    {
        using var definition = TemplateContent.Definition(template);
        return
        [
            .. definition.RootElement
                .GetProperty("symbols")
                .EnumerateObject()
                .Where(symbol => symbol.Value.TryGetProperty("isRequired", out var required) && required.ValueKind == JsonValueKind.True)
                .Select(symbol => symbol.Name),
        ];
    }
}
