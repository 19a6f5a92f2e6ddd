using Standards.Checks.Findings;

namespace Standards.Checks.Engine.Running;

/// <summary>A check over what evaluation knows of one project.</summary>
public interface IProjectCheck : IRuleReporter
{
    /// <summary>The findings of the project, in any order.</summary>
    IEnumerable<Finding> Check(ProjectFacts project, CheckContext context);
}
