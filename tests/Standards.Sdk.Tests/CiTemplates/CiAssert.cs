namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>What tests say of a job.</summary>
internal static class CiAssert
{
    /// <summary>No step failed; else what those that did have written.</summary>
    public static void Passed(CiJobState job) =>
        Assert.True(!job.IsFailed, string.Concat(job.Steps.Where(step => step.Outcome == "failure").Select(step => $"{step.Name}:\n{step.Output}")));
}
