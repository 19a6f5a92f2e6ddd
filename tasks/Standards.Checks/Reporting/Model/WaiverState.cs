using Standards.Checks.Engine.Waivers;

namespace Standards.Checks.Reporting.Model;

/// <summary>A waiver and what it holds today.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="DaysLeft">Days until its last day; 0 on that day, negative afterwards.</param>
/// <param name="Findings">How many findings it holds.</param>
public sealed record WaiverState(Waiver Waiver, int DaysLeft, int Findings)
{
    /// <summary>A waiver that ends within so many days is about to.</summary>
    public const int SoonDays = 30;

    /// <summary>Whether its owner should act now.</summary>
    public bool EndsSoon => DaysLeft <= SoonDays;
}
