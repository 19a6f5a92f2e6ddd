using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Tests.CiTemplates;

/// <summary>The jobs of a CI template, in the order of its file.</summary>
internal static class CiJobs
{
    /// <summary>Jobs of a workflow; none of an action.</summary>
    public static IReadOnlyList<(string Name, YamlNode Body)> OfGitHub(string file) =>
        [.. ((CiTemplate.Documents(file)[0].Find("jobs") as YamlMapping)?.Entries ?? []).Select(job => (job.Key.Value, job.Value))];

    /// <summary>Jobs of the template of GitLab, without those that others extend.</summary>
    public static IReadOnlyList<(string Name, YamlNode Body)> OfGitLab() =>
    [
        .. CiTemplate.Documents(CiTemplate.GitLab)[^1].Entries
            .Where(entry => entry.Value.Find("script") is not null || entry.Value.Find("extends") is not null)
            .Where(entry => !entry.Key.Value.StartsWith('.'))
            .Select(entry => (entry.Key.Value, entry.Value)),
    ];
}
