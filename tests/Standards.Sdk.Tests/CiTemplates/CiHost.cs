using System.Text.RegularExpressions;
using Standards.Checks.Tests.CiTemplates;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>
/// What a CI server does around scripts: expressions in variables and conditions, by tables. An expression that is in no table fails the test.
/// </summary>
/// <param name="inputs">Inputs or parameters that the caller gives.</param>
/// <param name="values">Everything else that an expression may name: <c>secrets.X</c>, <c>needs.build.outputs.digest</c>, <c>CI_COMMIT_TAG</c>.</param>
internal sealed partial class CiHost(IReadOnlyDictionary<string, string> inputs, IReadOnlyDictionary<string, string> values)
{
    private static readonly Dictionary<string, Func<CiHost, string>> Expressions = new(StringComparer.Ordinal)
    {
        ["github.event_name == 'pull_request' && format('origin/{0}', github.base_ref) || ''"] = _ => "origin/main",
        ["inputs.sign-packages && 'later' || ''"] = host => host.Input("sign-packages") == "true" ? "later" : "",
    };

    private static readonly Dictionary<string, Func<CiJobState, bool>> Conditions = new(StringComparer.Ordinal)
    {
        [""] = job => !job.IsFailed,
        ["always()"] = _ => true,
        ["if ne(parameters.measure, '')"] = job => !job.IsFailed && job.Host.Input("measure").Length > 0,
        ["inputs.sign-packages"] = job => !job.IsFailed && job.Host.Input("sign-packages") == "true",
        ["if parameters.signPackages"] = job => !job.IsFailed && job.Host.Input("signPackages") == "true",
        ["inputs.verify"] = job => !job.IsFailed,
        ["inputs.measure != ''"] = job => !job.IsFailed && job.Host.Input("measure").Length > 0,
        ["always() && hashFiles('artifacts/standards/standards.json') != ''"] = job => job.Exists("artifacts/standards/standards.json"),
        ["always() && hashFiles('artifacts/standards/coverage/coverage.md') != ''"] = job => job.Exists("artifacts/standards/coverage/coverage.md"),
        ["(failure() || cancelled()) && (steps.deploy.outcome == 'success' || steps.deploy.outcome == 'failure')"] = job => job.IsFailed && job.Ran("deploy"),
        ["and(or(failed(), canceled()), eq(variables['STANDARDS_DEPLOYING'], 'true'))"] = job => job.IsFailed && job.Variable("STANDARDS_DEPLOYING") == "true",
    };

    /// <summary>Whether a step runs.</summary>
    public static bool IsMet(CiStep step, CiJobState job) => Conditions.TryGetValue(step.Condition, out var condition)
        ? condition(job)
        : throw new InvalidOperationException($"The condition of '{step.Name}' is in no table: {step.Condition}");

    /// <summary>Variables that have another value in a test than on the host, as the address of a registry.</summary>
    public Dictionary<string, string> Overrides { get; } = new(StringComparer.Ordinal);

    /// <summary>An input, or its default of nothing.</summary>
    public string Input(string name) => inputs.GetValueOrDefault(name, "");

    /// <summary>The value of a variable with what the host puts in for expressions.</summary>
    public string Evaluate(string text)
    {
        if (text is ['$', '[', not '[', .., ']'])
        {
            return Lookup(text[2..^1]);
        }

        text = Expression().Replace(text, match => Value(match.Groups[1].Value));
        text = Interpolation().Replace(text, match => Input(match.Groups[1].Value));
        return Macro().Replace(text, match => Lookup(match.Groups[1].Value + match.Groups[2].Value));
    }

    private string Value(string expression)
    {
        if (expression.Split('.') is ["inputs" or "parameters", var input])
        {
            return Input(input);
        }

        return Expressions.TryGetValue(expression, out var known) ? known(this) : Lookup(expression);
    }

    private string Lookup(string name) => values.TryGetValue(name, out var value) ? value : throw new InvalidOperationException($"'{name}' is in no table.");

    [GeneratedRegex(@"\$\{\{ *(.*?) *\}\}")]
    private static partial Regex Expression();

    // GitLab's of included files.
    [GeneratedRegex(@"\$\[\[ *inputs\.([\w-]+) *\]\]")]
    private static partial Regex Interpolation();

    // $(name) of Azure, and GitLab's variables of the host in the values of others; what a caller's command names is for the shell.
    [GeneratedRegex(@"\$\(([\w.]+)\)|\$(CI_\w+)")]
    private static partial Regex Macro();
}
