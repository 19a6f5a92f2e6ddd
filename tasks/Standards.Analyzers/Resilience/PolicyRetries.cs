using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>Retries of Polly 7, which are methods of a policy: <c>Policy.Handle&lt;E&gt;().WaitAndRetryAsync(3, …)</c>.</summary>
internal static class PolicyRetries
{
    private const int Most = 3;

    /// <summary>What is wrong with one; null for other calls, and for a number of attempts that is not constant.</summary>
    public static (string What, string Remedy)? ProblemOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name.IndexOf("Retry", StringComparison.Ordinal) < 0 || method.ContainingNamespace is not { Name: "Polly" })
        {
            return null;
        }

        if (method.Name.IndexOf("Forever", StringComparison.Ordinal) >= 0)
        {
            return ("A retry without an end keeps a failing service down, and the caller waiting", "Set 3 attempts at most");
        }

        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "retryCount")?.Value.ConstantValue.Value is int and > Most)
        {
            return ("More than three attempts keep a failing service down, and the caller waiting", "Set 3 at most");
        }

        return HandlesEverything(call)
            ? ("A failure that cannot pass, such as invalid input, is tried again too", "Handle time-outs, 408, 429 and 5xx only")
            : null;
    }

    // 'Policy.Handle<Exception>().WaitAndRetry(…)', in one chain.
    private static bool HandlesEverything(IInvocationOperation call)
    {
        IOperation? current = call;
        while (current is IInvocationOperation step)
        {
            if (HandledFailures.IsEveryException(step))
            {
                return true;
            }

            current = (step.Instance ?? step.Arguments.FirstOrDefault()?.Value)?.Unwrapped();
        }

        return false;
    }
}
