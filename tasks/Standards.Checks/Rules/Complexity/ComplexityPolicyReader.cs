using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Complexity;

/// <summary>Reads <c>complexity</c> of <c>standards.yml</c>.</summary>
internal static class ComplexityPolicyReader
{
    private const int Max = 100_000;

    public static ComplexityPolicy Read(PolicySection section)
    {
        var defaults = new ComplexityPolicy();
        var policy = new ComplexityPolicy
        {
            Cyclomatic = Limit("cyclomatic", defaults.Cyclomatic),
            CyclomaticMax = Limit("cyclomaticMax", defaults.CyclomaticMax),
            Cognitive = Limit("cognitive", defaults.Cognitive),
            Nesting = Limit("nesting", defaults.Nesting),
            MethodLines = Limit("methodLines", defaults.MethodLines),
            MethodLinesMax = Limit("methodLinesMax", defaults.MethodLinesMax),
            FileLines = Limit("fileLines", defaults.FileLines),
            FileFunctions = Limit("fileFunctions", defaults.FileFunctions),
        };
        section.End();
        return policy;

        int Limit(string key, int value) => section.Integer(key, 1, Max, value) ?? value;
    }
}
