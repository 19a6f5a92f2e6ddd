using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Coverage;

/// <summary>One report: its classes, or what is wrong with it. A report that is not sound from end to end contributes nothing.</summary>
/// <param name="Path">The report as findings name it.</param>
/// <param name="Sources">Folders that file names may be relative to, as written.</param>
/// <param name="Classes">In the order of the report.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record CoberturaReport(string Path, IReadOnlyList<string> Sources, IReadOnlyList<CoberturaClass> Classes, IReadOnlyList<Finding> Findings);
