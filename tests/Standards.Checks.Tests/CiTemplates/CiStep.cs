namespace Standards.Checks.Tests.CiTemplates;

/// <summary>A step of a CI template: a script, or something that the host does.</summary>
/// <param name="Job">Job or deployment, with its stage where there are stages: <c>build/build</c>.</param>
/// <param name="Name">What the step is called; of GitLab, which does not name them, its place: <c>script[3]</c>.</param>
/// <param name="Script">Text that a shell gets; empty for a step of the host.</param>
/// <param name="Uses">Action or task; empty for a script.</param>
/// <param name="Condition">As it is written; empty when there is none.</param>
/// <param name="Environment">Variables of template, job and step, as they are written.</param>
internal sealed record CiStep(string Job, string Name, string Script, string Uses, string Condition, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>What the host calls the step in expressions; empty when it does not.</summary>
    public string Id { get; init; } = "";
}
