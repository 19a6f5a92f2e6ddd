using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Commands.Secrets;

/// <summary>One value that stood somewhere in the history, with the place where it came in.</summary>
/// <param name="Secret">What it is, without the value; line and column count in the file as that commit has it.</param>
/// <param name="Path">The file.</param>
/// <param name="Commit">The first commit that has it, full hash.</param>
/// <param name="Date">Day of that commit.</param>
/// <param name="IsFixture">Whether it stands in tests, samples and documents only.</param>
/// <param name="Versions">In how many contents of files it stands.</param>
/// <param name="InHead">Files of HEAD that hold it, ordinal.</param>
internal sealed record HistorySecret(FoundSecret Secret, string Path, string Commit, string Date, bool IsFixture, int Versions, IReadOnlyList<string> InHead)
{
    /// <summary>Digits of a commit that tell it apart, for people.</summary>
    public const int ShortCommit = 12;

    /// <summary>The finding as a build has it for that file, so that the same waivers and the same baseline hold it.</summary>
    /// <param name="service">Name of the service.</param>
    public Finding Finding(string service) => PasswordHash.Protect(Plain, PasswordHash.Salt(service));

    private Finding Plain => new(
        IsFixture ? RuleCatalog.SecretInTestsAndDocuments : RuleCatalog.Find(Secret.RuleId)!,
        Path,
        Secret.Line,
        Secret.Column,
        SecretCheck.Describe(Secret),
        $"Revoke it where it was issued, since whoever has a clone has it; {CommandText.Word($"{Commit[..ShortCommit]}:{ValueText.OneLine(Path)}")} "
            + $"is the file for 'git show'")
    {
        ValueHash = Secret.Hash,
    };
}

/// <summary>A value and what the policy makes of it.</summary>
/// <param name="Secret">The value.</param>
/// <param name="Finding">What is said of it.</param>
/// <param name="Severity">Never none.</param>
/// <param name="Exemption">The waiver or baseline entry that holds it.</param>
internal sealed record HistoryVerdict(HistorySecret Secret, Finding Finding, Severity Severity, Exemption? Exemption);
