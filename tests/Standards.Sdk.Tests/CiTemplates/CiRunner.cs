using System.Text.RegularExpressions;
using Standards.Checks.Tests.CiTemplates;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>
/// Runs the scripts of a job of a CI template in a repository, as the host's runner does: its shell options, its variables, its files, and what happens after a
/// step that failed.
/// </summary>
internal static partial class CiRunner
{
    /// <summary>Steps that only the host itself can do, and why; nothing else may be left out.</summary>
    public static readonly IReadOnlyDictionary<string, string> HostSteps = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["actions/checkout"] = "clones from the host",
        ["actions/setup-dotnet"] = "downloads the .NET SDK; caches at the host",
        ["actions/upload-artifact"] = "stores at the host",
        ["actions/download-artifact"] = "stored at the host; the tests leave the files where they are",
        ["actions/attest"] = "signs with the identity of the workflow",
        ["github/codeql-action/upload-sarif"] = "stores at the host",
        ["NuGet/login"] = "asks nuget.org with the identity of the workflow",
        ["sigstore/cosign-installer"] = "downloads cosign",
        ["checkout"] = "clones from the host",
        ["download"] = "stored at the host",
        ["publish"] = "stores at the host",
        ["UseDotNet@2"] = "downloads the .NET SDK",
        ["Cache@2"] = "caches at the host",
        ["PublishTestResults@2"] = "stores at the host",
        ["PublishBuildArtifacts@1"] = "stores at the host",
        ["DownloadPipelineArtifact@2"] = "stored at the host; the tests leave the files where they are",
        ["NuGetAuthenticate@1"] = "asks the host for a token",
    };

    /// <summary>Scripts that are not run here, by file, job and step, and why.</summary>
    public static readonly IReadOnlyDictionary<(string File, string Job, string Step), string> HostScripts = new Dictionary<(string, string, string), string>
    {
        [(CiTemplate.GitLab, "attest", "script[0]")] = "asks Sigstore with the identity of the job",
        [(CiTemplate.GitHubSign, "composite", "verify-packages")] = "packages have to be signed; SigningTests run the command",
        [(CiTemplate.GitHubSign, "composite", "sign")] = "asks Sigstore with the identity of the workflow",
    };

    /// <summary>Runs a job's steps, or those of the names given.</summary>
    public static CiJobState Run(ScratchRepository repository, string file, string job, CiHost host, params string[] only)
    {
        var state = new CiJobState(host, repository);
        var steps = CiTemplate.Steps(file).Where(step => step.Job == job && (only.Length == 0 || only.Contains(step.Name, StringComparer.Ordinal))).ToList();
        Assert.NotEmpty(steps);
        if (file.StartsWith("gitlab/", StringComparison.Ordinal))
        {
            GitLab(repository, steps, state);
            return state;
        }

        foreach (var step in steps)
        {
            state.Steps.Add(!CiHost.IsMet(step, state) ? new CiOutcome(step.Name, "skipped", "")
                : step.Script.Length > 0 ? Script(repository, file, step, state)
                : HostSteps.ContainsKey(step.Uses.Split('@') is [var action, { Length: 40 }] ? action : step.Uses) ? new CiOutcome(step.Name, "success", "")
                : throw new InvalidOperationException($"'{step.Uses}' is in no table."));
        }

        return state;
    }

    private static CiOutcome Script(ScratchRepository repository, string file, CiStep step, CiJobState state)
    {
        var isGitHub = file.StartsWith("github/", StringComparison.Ordinal);
        string[] files = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY"];
        var variables = Evaluated(step, state.Host);
        foreach (var (name, value) in state.Variables)
        {
            variables[name] = value;
        }

        // Azure names variables in capitals; a script's own keep their names.
        if (!isGitHub)
        {
            variables = variables
                .Concat(variables.Select(pair => KeyValuePair.Create(pair.Key.ToUpperInvariant().Replace('.', '_'), pair.Value)))
                .DistinctBy(pair => pair.Key)
                .ToDictionary();
        }

        var scratch = repository.Sibling("runner");
        foreach (var name in isGitHub ? files : [])
        {
            scratch.Write(name, "");
            variables[name] = scratch.PathOf(name);
        }

        // GitHub's bash with `shell: bash`, and Azure's task.
        var result = repository.Bash(step.Script, isGitHub ? ["--noprofile", "--norc", "-eo", "pipefail"] : ["--noprofile", "--norc"], variables);
        if (isGitHub)
        {
            foreach (Match line in Assignment().Matches(scratch.Read("GITHUB_OUTPUT")))
            {
                state.Outputs[$"{step.Id}.{line.Groups[1].Value}"] = line.Groups[2].Value;
            }
            foreach (Match line in Assignment().Matches(scratch.Read("GITHUB_ENV")))
            {
                state.Set(line.Groups[1].Value, line.Groups[2].Value);
            }
            state.Summary += scratch.Read("GITHUB_STEP_SUMMARY");
        }

        foreach (Match line in SetVariable().Matches(result.Output))
        {
            if (line.Groups[2].Value.Contains("isOutput=true", StringComparison.Ordinal))
            {
                state.Outputs[$"{step.Id}.{line.Groups[1].Value}"] = line.Groups[3].Value;
            }
            else
            {
                state.Set(line.Groups[1].Value, line.Groups[3].Value);
            }
        }

        state.Summary += string.Concat(UploadSummary().Matches(result.Output).Select(line => File.ReadAllText(line.Groups[1].Value)));
        return new CiOutcome(step.Name, result.ExitCode == 0 ? "success" : "failure", result.Output);
    }

    // One shell for all lines of the script, then one for those afterwards, whatever came of it.
    private static void GitLab(ScratchRepository repository, List<CiStep> steps, CiJobState state)
    {
        var variables = Evaluated(steps[0], state.Host);
        foreach (var list in (string[])["script", "after_script"])
        {
            var lines = steps.Where(step => step.Name.StartsWith($"{list}[", StringComparison.Ordinal)).Select(step => step.Script).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            var result = repository.Bash(string.Join('\n', lines), ["--noprofile", "--norc", "-eo", "pipefail"], variables);
            state.Steps.Add(new CiOutcome(list, result.ExitCode == 0 ? "success" : "failure", result.Output));
            variables["CI_JOB_STATUS"] = state.IsFailed ? "failed" : "success";
        }

        if (repository.Exists("release.env"))
        {
            foreach (Match line in Assignment().Matches(repository.Read("release.env")))
            {
                state.Outputs[line.Groups[1].Value] = line.Groups[2].Value;
            }
            repository.Delete("release.env");
        }
    }

    private static Dictionary<string, string?> Evaluated(CiStep step, CiHost host) => step.Environment
        // The tests have a package folder of their own.
        .Where(pair => pair.Key is not "NUGET_PACKAGES")
        .ToDictionary(
            pair => pair.Key,
            pair => (string?)(host.Overrides.TryGetValue(pair.Key, out var other) ? other : host.Evaluate(pair.Value)),
            StringComparer.Ordinal);

    [GeneratedRegex(@"^([\w-]+)=(.*)$", RegexOptions.Multiline)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^##vso\[task\.setvariable variable=(\w+)([^\]]*)\](.*)$", RegexOptions.Multiline)]
    private static partial Regex SetVariable();

    [GeneratedRegex(@"^##vso\[task\.uploadsummary\](.*)$", RegexOptions.Multiline)]
    private static partial Regex UploadSummary();
}
