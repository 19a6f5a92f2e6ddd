using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>Comparisons of the share of a rollout with a number that says nothing of a subject.</summary>
internal static class RolloutByChance
{
    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal) { "rollout", "canary" };

    private static readonly HashSet<string> Percents = new(StringComparer.Ordinal) { "percent", "percentage", "share" };

    // Of the member that compares a percentage; others may sample, or play.
    private static readonly HashSet<string> Features = new(StringComparer.Ordinal) { "feature", "experiment", "rollout", "canary", "variant", "pilot" };

    private static readonly HashSet<string> Sources = new(StringComparer.Ordinal)
    {
        "Random.Next", "Random.NextDouble", "Random.NextSingle", "Random.NextInt64", "RandomNumberGenerator.GetInt32", "Interlocked.Increment",
    };

    /// <summary>Whether an operation compares chance, a counter or the clock with the share of a rollout.</summary>
    public static bool Is(IBinaryOperation comparison, ISymbol member) => comparison.OperatorKind switch
    {
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => IsShare(comparison.RightOperand, member) && IsChance(comparison.LeftOperand),
        BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual =>
            (IsShare(comparison.LeftOperand, member) && IsChance(comparison.RightOperand))
            || (IsShare(comparison.RightOperand, member) && IsChance(comparison.LeftOperand)),
        _ => false,
    };

    private static bool IsShare(IOperation value, ISymbol member) =>
        value.Referenced() is { } symbol
        && NameWords.Of(symbol.Name) is var words
        && (words.Any(Shares.Contains) || (words.Any(Percents.Contains) && IsAboutFeatures(member)));

    private static bool IsAboutFeatures(ISymbol member) => NameWords.Of($"{member.Name} {member.ContainingType?.Name}").Any(Features.Contains);

    private static bool IsChance(IOperation value) => value.Unwrapped() switch
    {
        IInvocationOperation call => Sources.Contains($"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}"),
        IPropertyReferenceOperation { Property: { Name: "Millisecond" or "Ticks", ContainingType.Name: "DateTime" or "DateTimeOffset" } } => true,
        IBinaryOperation both => IsChance(both.LeftOperand),
        ILocalReferenceOperation local => local.OnlyValue() is { } only && IsChance(only),
        _ => false,
    };
}
