using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>Why a saved file of advisories, or a part of it, cannot be used.</summary>
/// <param name="Location">The file, and the place in it where one is known.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record AdvisoryProblem(Location Location, string Message);
