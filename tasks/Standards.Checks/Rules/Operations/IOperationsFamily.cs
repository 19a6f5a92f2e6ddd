using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations;

/// <summary>
/// Operations files of one concern and what must hold between their values, and between them and the rest of the repository. Form
/// and presence are checked for every file alike (<see cref="OperationsCheck"/>); a family says only what a schema cannot, and its rules are those.
/// </summary>
internal interface IOperationsFamily : IRuleReporter
{
    /// <summary>The files.</summary>
    IReadOnlyList<OperationsFile> Files { get; }

    /// <summary>Whether the family reads anything besides operations files; only then <see cref="DependsOn"/> is asked.</summary>
    bool ReadsOtherFiles => false;

    /// <summary>Whether the family reads this file besides operations files. Asked for every file: decide by path alone.</summary>
    bool DependsOn(SourceFile file) => false;

    /// <summary>
    /// The findings between values. Values that do not fit the schema are absent (<see cref="PlacedNode"/>), so a mistake of form is
    /// not reported twice.
    /// </summary>
    IEnumerable<Finding> Check(OperationsSet operations);
}
