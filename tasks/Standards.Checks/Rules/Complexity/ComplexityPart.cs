using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Complexity;

/// <summary>The part <c>complexity</c> of the policy.</summary>
internal static class ComplexityPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<ComplexityPolicy>("complexity", ComplexityPolicyReader.Read)
        .AtMost("cyclomatic", p => p.Cyclomatic)
        .AtMost("cyclomaticMax", p => p.CyclomaticMax)
        .AtMost("cognitive", p => p.Cognitive)
        .AtMost("nesting", p => p.Nesting)
        .AtMost("methodLines", p => p.MethodLines)
        .AtMost("methodLinesMax", p => p.MethodLinesMax)
        .AtMost("fileLines", p => p.FileLines)
        .AtMost("fileFunctions", p => p.FileFunctions);

    extension(Policy policy)
    {
        /// <summary>Numbers above which functions and files are found.</summary>
        public ComplexityPolicy Complexity => policy.Part<ComplexityPolicy>();
    }
}
