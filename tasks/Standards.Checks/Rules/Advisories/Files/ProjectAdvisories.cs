using Standards.Checks.Engine.Running;

namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>The saved advisories for a project.</summary>
internal static class ProjectAdvisories
{
    extension(ProjectFacts project)
    {
        /// <summary>The saved advisories that the policy names; null when it names none, and except for the checks over restored packages.</summary>
        public AdvisorySet? Advisories => project.Find<AdvisorySet>();
    }
}
