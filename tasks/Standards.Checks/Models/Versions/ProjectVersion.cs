using Standards.Checks.Engine.Running;

namespace Standards.Checks.Models.Versions;

/// <summary>The version of a project.</summary>
internal static class ProjectVersion
{
    extension(ProjectFacts project)
    {
        /// <summary>What is known of the version; null except while the project is packed, or published from a tag.</summary>
        public VersionFacts? Versions => project.Find<VersionFacts>();
    }
}
