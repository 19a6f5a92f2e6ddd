using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>How the shell of a script takes a command that fails.</summary>
/// <param name="GoesOn">Whether it runs the next line.</param>
/// <param name="HidesPipes">Whether a pipe succeeds when only its last command does.</param>
internal readonly partial record struct ScriptShell(bool GoesOn, bool HidesPipes)
{
    private static readonly ScriptShell PowerShell = new(GoesOn: true, HidesPipes: false);

    /// <summary>A script of a POSIX shell that sets nothing.</summary>
    public static ScriptShell Plain { get; } = new(GoesOn: true, HidesPipes: true);

    /// <summary>GitLab runs the lines of a job in one shell, which ends with the first that fails, in a pipe too where it is bash.</summary>
    public static ScriptShell GitLab { get; }

    /// <summary>
    /// The shell of a step. GitHub: <c>bash</c> by name has <c>pipefail</c>, the shell without a name has not; Windows has PowerShell. Azure: none stops at a
    /// line that fails.
    /// </summary>
    public static ScriptShell Of(PipelineFile file, PipelineJob job, PipelineStep step)
    {
        if (file.Host == PipelineHost.Azure)
        {
            return OfAzure(file, job, step);
        }

        var named = step.Node.Text("shell") ?? Default(job.Body) ?? Default(file.Root);
        return named?.Value switch
        {
            null => MayBeWindows(job.Body.Get("runs-on")) ? PowerShell : new ScriptShell(GoesOn: false, HidesPipes: true),
            "sh" => new ScriptShell(GoesOn: false, HidesPipes: true),
            "pwsh" or "powershell" => PowerShell,
            _ => default,
        };
    }

    private static ScriptShell OfAzure(PipelineFile file, PipelineJob job, PipelineStep step) =>
        (step.Node.Get("bash") ?? step.Node.Get("script")) is null || MayBeWindows(job.Body.Get("pool") ?? file.Root.Get("pool")) ? PowerShell : Plain;

    /// <summary>The shell of a script in a file of its own: what it sets, in the line of its program or its own.</summary>
    public static ScriptShell Of(string script) =>
        script.StartsWith("#!", StringComparison.Ordinal) && Stops().IsMatch(script.AsSpan(0, Math.Max(0, script.IndexOf('\n'))))
        ? new ScriptShell(GoesOn: false, HidesPipes: true)
        : Plain;

    [GeneratedRegex(@"sh +-[a-z]*e", RegexOptions.NonBacktracking)]
    private static partial Regex Stops();

    private static YamlScalar? Default(YamlNode? node) => node.Get("defaults").Get("run").Text("shell");

    // A matrix may have Windows too, and then the script has to suit both.
    private static bool MayBeWindows(YamlNode? machine) =>
        machine
            .AllTexts()
            .Any(t => t.Value.Contains("windows", StringComparison.OrdinalIgnoreCase) || t.Value.Contains("vs20", StringComparison.OrdinalIgnoreCase));
}
