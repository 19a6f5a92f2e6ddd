using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>What options of Polly leave to the defaults of the library, which are not those of the policy.</summary>
internal static class OptionDefaults
{
    /// <summary>What a retry leaves out. The options of Microsoft.Extensions.Http.Resilience have the right defaults.</summary>
    public static (string What, string Remedy)? OfRetry(IObjectCreationOperation creation)
    {
        if (DeclaredOptions.In(creation) is not { } declared)
        {
            return null;
        }

        if (IsConstant(declared) && !WaitsOneSecond(declared))
        {
            return ("Constant waits are one second long, and these are not", "Set 'Delay' to one second, or the backoff to exponential");
        }

        var missing = creation.Type?.Name == "HttpRetryStrategyOptions" ? [] : MissingOfRetry(declared).ToList();
        return missing.Count == 0
            ? null
            : ($"Without {Listed(missing)} Polly tries again after every exception, or at the same moment as all instances",
                "Set exponential backoff with jitter, and handle time-outs, 408, 429 and 5xx only");
    }

    /// <summary>What a breaker leaves out of its ratio, its window and its open time.</summary>
    public static (string What, string Remedy)? OfBreaker(IObjectCreationOperation creation)
    {
        if (DeclaredOptions.In(creation) is not { } declared)
        {
            return null;
        }

        string[] wanted = ["FailureRatio", "SamplingDuration", "BreakDuration"];
        var missing = wanted.Where(name => !declared.ContainsKey(name) && !declared.ContainsKey(name + "Generator")).ToList();
        return missing.Count == 0
            ? null
            : ($"Without {Listed(missing)} the code does not say when the breaker opens, or for how long", "Declare the ratio, the window and the open time");
    }

    private static IEnumerable<string> MissingOfRetry(IReadOnlyDictionary<string, IOperation> declared)
    {
        if (!declared.ContainsKey("DelayGenerator"))
        {
            if (!declared.ContainsKey("BackoffType"))
            {
                yield return "BackoffType";
            }

            if (!declared.ContainsKey("UseJitter") && !IsConstant(declared))
            {
                yield return "UseJitter";
            }
        }

        if (!declared.ContainsKey("ShouldHandle"))
        {
            yield return "ShouldHandle";
        }
    }

    private static bool IsConstant(IReadOnlyDictionary<string, IOperation> declared) =>
        declared.TryGetValue("BackoffType", out var type) && type is IFieldReferenceOperation { Field.Name: "Constant" };

    // A span that is not written here is taken for right.
    private static bool WaitsOneSecond(IReadOnlyDictionary<string, IOperation> declared) =>
        declared.ContainsKey("DelayGenerator") || (declared.TryGetValue("Delay", out var delay) && TimeConstant.SecondsOf(delay) is null or 1);

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? $"'{names[0]}'" : $"'{string.Join("', '", names.Take(names.Count - 1))}' and '{names[names.Count - 1]}'";
}
