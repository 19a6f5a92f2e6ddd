using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitLab;

/// <summary>What is different on GitLab: variables of the environment that a shell reads twice (STD9251), includes and images (STD9255).</summary>
internal static class GitLabRules
{
    private static readonly string[] Untrusted =
    [
        "CI_COMMIT_MESSAGE", "CI_COMMIT_TITLE", "CI_COMMIT_DESCRIPTION", "CI_COMMIT_BRANCH", "CI_COMMIT_REF_NAME", "CI_COMMIT_AUTHOR", "CI_COMMIT_TAG_MESSAGE",
        "CI_MERGE_REQUEST_TITLE", "CI_MERGE_REQUEST_DESCRIPTION", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME",
    ];

    private static readonly string[] Moving = ["main", "master", "develop", "HEAD"];

    public static IEnumerable<Finding> Check(PipelineFile file) =>
    [
        .. file.Jobs.SelectMany(j => ScriptLines.Of(file, j)).SelectMany(l => TwiceRead(file, l)),
        .. file.Root.Get("include").Items().OfType<YamlMapping>().SelectMany(i => Include(file, i)),
        .. file.Jobs.Select(j => (YamlNode)j.Body).Append(file.Root).Append(file.Root.Get("default") ?? file.Root)
            .SelectMany(n => ((YamlNode?[])[n.Get("image"), .. n.Get("services").Items()]).Select(i => i as YamlScalar ?? i.Text("name")))
            .OfType<YamlScalar>()
            .SelectMany(i => ImageRule.Check(file, i)),
    ];

    // GitLab gives variables to the shell as its environment, so '"$X"' is data; 'eval' and 'sh -c' make code of it again.
    private static IEnumerable<Finding> TwiceRead(PipelineFile file, ScriptLine line)
    {
        var words = Commands.Words(line.Text);
        if (!words.Contains("eval", StringComparer.Ordinal)
            && !(words.Contains("-c", StringComparer.Ordinal) && words.Any(w => w is "sh" or "bash" or "/bin/sh" or "/bin/bash")))
        {
            yield break;
        }

        foreach (var name in Untrusted)
        {
            var at = Find(line.Text, name);
            if (at >= 0 && !IsInSingleQuotes(line.Text, at))
            {
                yield return file.At(
                    RuleCatalog.PipelineUntrustedText,
                    line.Offset + at,
                    $"'${name}' is written by strangers and is read as code by the second shell",
                    $"Write \"${name}\" in the script itself, without eval or 'sh -c'");
            }
        }
    }

    private static int Find(string line, string name)
    {
        for (var at = line.IndexOf('$', StringComparison.Ordinal); at >= 0; at = line.IndexOf('$', at + 1))
        {
            var rest = line.AsSpan(at + 1).TrimStart('{');
            if (rest.StartsWith(name, StringComparison.Ordinal)
                && (rest.Length == name.Length || !char.IsAsciiLetterOrDigit(rest[name.Length]) && rest[name.Length] != '_'))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsInSingleQuotes(string line, int at)
    {
        var quote = '\0';
        foreach (var c in line.AsSpan(0, at))
        {
            if (quote == '\0')
            {
                quote = c is '\'' or '"' ? c : quote;
            }
            else if (c == quote)
            {
                quote = '\0';
            }
        }

        return quote == '\'';
    }

    private static IEnumerable<Finding> Include(PipelineFile file, YamlMapping include)
    {
        if (include.Text("remote") is { } remote && include.Get("integrity") is null)
        {
            yield return file.At(
                RuleCatalog.PipelineDependencyPin,
                remote,
                $"{ValueText.Quote(remote.Value)} is whatever the address gives at the time",
                "Write 'integrity: sha256-…', or include it by 'project' and a commit as 'ref'");
        }

        if (include.Text("project") is { } project
            && !project.Value.Contains('$', StringComparison.Ordinal)
            && (include.Text("ref") is not { } reference || Moving.Contains(reference.Value, StringComparer.Ordinal)))
        {
            yield return file.At(
                RuleCatalog.PipelineDependencyPin,
                include.Text("ref") ?? project,
                $"what is included of {ValueText.Quote(project.Value)} is its branch, so what runs changes without a change here",
                "Write 'ref: <commit or protected tag>'");
        }

        if (include.Text("component") is { } component && component.Value.EndsWith("@~latest", StringComparison.Ordinal))
        {
            yield return file.At(
                RuleCatalog.PipelineDependencyPin,
                component,
                $"component {ValueText.Quote(component.Value)} is whatever was released last",
                "Write a version: '@1.2.3'");
        }
    }
}
