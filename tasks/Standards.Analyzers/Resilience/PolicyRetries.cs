using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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

        return call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "retryCount")?.Value.ConstantValue.Value is int and > Most
            ? ("More than three attempts keep a failing service down, and the caller waiting", "Set 3 at most")
            : null;
    }
}
