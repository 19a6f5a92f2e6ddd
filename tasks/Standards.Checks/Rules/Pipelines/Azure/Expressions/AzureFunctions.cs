using System.Globalization;

namespace Standards.Checks.Rules.Pipelines.Azure.Expressions;

/// <summary>
/// The functions of expressions, with how many arguments they take (<see href="https://learn.microsoft.com/azure/devops/pipelines/process/expressions"/>).
/// </summary>
internal static class AzureFunctions
{
    private const int Many = int.MaxValue;

    private static readonly (string Name, int Min, int Max)[] All =
    [
        ("always", 0, 0), ("and", 2, Many), ("canceled", 0, 0), ("coalesce", 1, Many), ("contains", 2, 2), ("containsValue", 2, 2), ("convertToJson", 1, 1),
        ("counter", 0, 2), ("endsWith", 2, 2), ("eq", 2, 2), ("failed", 0, Many), ("format", 1, Many), ("ge", 2, 2), ("gt", 2, 2), ("iif", 3, 3),
        ("in", 1, Many), ("join", 2, 2), ("le", 2, 2), ("length", 1, 1), ("lower", 1, 1), ("lt", 2, 2), ("ne", 2, 2), ("not", 1, 1), ("notIn", 1, Many),
        ("or", 2, Many), ("replace", 3, 3), ("split", 2, 2), ("startsWith", 2, 2), ("succeeded", 0, Many), ("succeededOrFailed", 0, Many), ("trim", 1, 1),
        ("upper", 1, 1), ("xor", 2, 2),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The function of a name, without regard to case; null for none.</summary>
    public static (string Name, int Min, int Max)? Find(string name)
    {
        var index = Array.FindIndex(All, f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : All[index];
    }

    /// <summary>How many arguments are taken, in words.</summary>
    public static string Bounds(int min, int max) => string.Create(
        CultureInfo.InvariantCulture,
        $"{min}{(max == min ? "" : max == Many ? " or more" : $" to {max}")}");
}
