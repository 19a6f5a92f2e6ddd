using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Secrets;

/// <summary>
/// STD9773 and STD9774: a secret lives no longer than its kind allows, and the overlap in which the old one still works ends before the next
/// rotation. Clause <c>secret-rotation</c>.
/// </summary>
internal static class RotationPeriodRule
{
    public static IEnumerable<Finding> Check(PlacedNode secret, Policy policy)
    {
        var (frequency, overlap) = (secret["frequency"], secret["overlap"]);
        if (frequency.Duration is not { } period)
        {
            yield break;
        }

        var name = ValueText.Shorten(secret.Key);
        if (secret["kind"].Text is { } kind && SecretKinds.MaxDays(kind, policy) is var days && period > TimeSpan.FromDays((double)days))
        {
            var most = string.Create(CultureInfo.InvariantCulture, $"{days:0.##} days");
            yield return frequency.Finding(
                RuleCatalog.SecretLifetime,
                $"the secret '{name}' is rotated after {ValueText.Shorten(frequency.Text!)}, and its kind '{ValueText.Shorten(kind)}' after {most} at most",
                $"Write 'frequency: {most}' or a shorter time");
        }

        if (overlap.Duration >= period)
        {
            yield return overlap.Finding(
                RuleCatalog.SecretRotationOverlap,
                $"the old value of '{name}' works for {ValueText.Shorten(overlap.Text!)}, which is not shorter than the time between two rotations "
                    + $"({ValueText.Shorten(frequency.Text!)})",
                "Write a shorter 'overlap', such as '7 days'");
        }
    }
}
