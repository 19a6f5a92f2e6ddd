using Standards.Checks.Engine.Baselines;

namespace Standards.Checks.Commands.Recording;

/// <summary>A finding that a baseline may hold.</summary>
/// <param name="Key">What the baseline knows it by.</param>
/// <param name="IsInherited">Whether an adoption alone holds it where its rule is mandatory: <see cref="AdoptionApproval.Holds"/>.</param>
internal readonly record struct PresentFinding(BaselineKey Key, bool IsInherited);
