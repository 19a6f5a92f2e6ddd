using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets.Custom;
using Standards.Checks.Rules.Secrets.Detectors;

namespace Standards.Checks.Rules.Secrets;

/// <summary>Secrets in text files of any kind: STD5001 to STD5049. Clauses <c>no-secrets-in-repo</c>, <c>no-hardcoded-secrets</c>.</summary>
public sealed class SecretCheck : IRepositoryCheck
{
    private static readonly SecretFileReader Reader = new(new SecretScanner(DetectorCatalog.All));

    /// <inheritdoc/>
    public string Name => "secrets";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.SecretAwsKey, RuleCatalog.SecretAzureKey, RuleCatalog.SecretGoogleKey, RuleCatalog.SecretGitHubToken, RuleCatalog.SecretGitLabToken,
        RuleCatalog.SecretSlackToken, RuleCatalog.SecretStripeKey, RuleCatalog.SecretTwilioToken, RuleCatalog.SecretSendGridKey, RuleCatalog.SecretNpmToken,
        RuleCatalog.SecretNuGetKey, RuleCatalog.SecretPyPiToken, RuleCatalog.SecretAiProviderKey, RuleCatalog.SecretJsonWebToken,
        RuleCatalog.SecretPrivateKey, RuleCatalog.SecretConnectionString, RuleCatalog.SecretUrlPassword, RuleCatalog.SecretHeaderCredential,
        RuleCatalog.SecretKubernetesValue, RuleCatalog.SecretNamedValue, RuleCatalog.SecretOtherProviderKey, RuleCatalog.SecretOrganisationForm,
        RuleCatalog.SecretPassword, RuleCatalog.SecretInTestsAndDocuments, RuleCatalog.SecretAllowComment, RuleCatalog.SecretFileSearchable,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => !FileFormats.IsSkipped(file.Path);

    /// <summary>Searches files for what the product knows and for what the policy's detectors do.</summary>
    internal static SecretFileReader ReaderOf(SecretPolicy policy) =>
        policy.Detectors.Count == 0 ? Reader : new SecretFileReader(new SecretScanner(DetectorCatalog.All, new CustomDetectorSet(policy.Detectors)));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var policy = context.Policy.Secrets;
        var facts = context.Facts.Get(new SecretFact(ReaderOf(policy)), files, context.Cancellation);
        return Judge(
            [.. files.Select(f => f.Path)],
            [.. files.Zip(facts, (file, found) => found is null ? null : OwnMachineKeys.Weigh(file, found, context.Snapshot.Find))],
            policy,
            context.Policy.Service.Name);
    }

    /// <summary>The findings of files that were searched; what a comment allows is among them.</summary>
    /// <param name="paths">Repository-relative paths with <c>/</c>.</param>
    /// <param name="facts">What was found in each; null for one that cannot be read.</param>
    /// <param name="policy">What of it is reported.</param>
    /// <param name="service">Name of the service, which makes the hashes of its passwords its own.</param>
    internal static IEnumerable<Finding> Judge(IReadOnlyList<string> paths, IReadOnlyList<SecretFacts?> facts, SecretPolicy policy, string service)
    {
        var salt = PasswordHash.Salt(service);
        var places = paths
            .Zip(facts)
            .SelectMany(f => f.Second?.Secrets.Select(s => (Path: f.First, s.Hash)) ?? [])
            .ToLookup(s => s.Hash, s => s.Path, StringComparer.Ordinal);
        return paths
            .Zip(facts)
            .SelectMany(f => f.Second is { } found ? Judge(f.First, found, places, policy) : [])
            .GroupBy(f => f.Rule.Id, StringComparer.Ordinal)
            .SelectMany(g => g.Limit())
            .Select(f => PasswordHash.Protect(f, salt))
            .Concat(NotSearched(paths, facts));
    }

    /// <summary>Lines of a file in which a secret is reported. Searched once, whoever asks.</summary>
    internal static IReadOnlySet<int> LinesOf(SourceFile file, CheckContext context)
    {
        var isFixture = SecretPlaces.IsFixture(file.Path);
        var found = context.Facts.Get(new SecretFact(ReaderOf(context.Policy.Secrets)), [file], context.Cancellation)[0];
        return found?.Secrets.Where(s => IsReported(s, isFixture, context.Policy.Secrets)).Select(s => s.Line).ToHashSet() ?? [];
    }

    /// <summary>
    /// Whether a secret is one to report: sure enough for the policy, and in a test, a sample or a document one that somebody issued. Passwords
    /// there are made up; a provider's token has to be issued to look like one.
    /// </summary>
    internal static bool IsReported(FoundSecret secret, bool isFixture, SecretPolicy policy) =>
        secret.Confidence >= policy.Confidence && !(isFixture && (secret.Confidence == SecretConfidence.Low || SecretPlaces.IsMadeUpInFixtures(secret.RuleId)));

    /// <summary>What a message says of a secret itself.</summary>
    internal static string Describe(FoundSecret secret) =>
        $"{secret.Detector}: {secret.Description} ({Confidence(secret.Confidence)}: {secret.Evidence}; value {secret.Hash})";

    private static IEnumerable<Finding> Judge(string path, SecretFacts found, ILookup<string, string> places, SecretPolicy policy)
    {
        var isFixture = SecretPlaces.IsFixture(path);
        var reasons = found.Allowed(isFixture);
        foreach (var secret in found.Secrets.Where(s => IsReported(s, isFixture, policy)))
        {
            var others = places[secret.Hash].Where(p => p != path).Distinct(StringComparer.Ordinal).ToArray();
            var rule = RuleCatalog.Find(secret.RuleId)!;
            yield return new Finding(
                isFixture ? RuleCatalog.SecretInTestsAndDocuments : rule,
                path,
                secret.Line,
                secret.Column,
                Describe(secret),
                $"{Revoke(secret, policy)}, then read it from the environment or a secret store; if it is none, write '{AllowComment.Mark} "
                    + $"{(isFixture ? "STD5029" : secret.RuleId)} <why>' in a comment on this line{Others(others)}")
            {
                ValueHash = secret.Hash,
                IsGuess = secret.Confidence == SecretConfidence.Low,
                AllowedBecause = reasons.GetValueOrDefault(secret, ""),
            };
        }

        foreach (var allow in found.Allows)
        {
            if (!allow.HasReason || RuleCatalog.Find(allow.RuleId) is null)
            {
                yield return new Finding(
                    RuleCatalog.SecretAllowComment,
                    path,
                    allow.Line,
                    allow.Column,
                    "the comment allows a secret without naming a rule and a reason",
                    $"Write '{AllowComment.Mark} STD50xx why it is none'");
            }
            else if (!found.Of(allow, isFixture).Any())
            {
                yield return new Finding(
                    RuleCatalog.SecretAllowComment,
                    path,
                    allow.Line,
                    allow.Column,
                    $"the comment allows {allow.RuleId}, but there is nothing of it in this line or the next",
                    "Remove the comment");
            }
        }
    }

    private static string Revoke(FoundSecret secret, SecretPolicy policy) =>
        policy.Detectors.FirstOrDefault(d => secret.RuleId == d.Rule.Id && secret.Detector == d.Name) is { Rotate.Length: > 0 } detector
            ? detector.Rotate
            : "Revoke it where it was issued";

    private static string Others(string[] others) => others.Length switch
    {
        0 => "",
        1 => $"; the same value stands in {others[0]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"; the same value stands in {others.Length} other files, first {others[0]}"),
    };

    private static string Confidence(SecretConfidence confidence) => confidence switch
    {
        SecretConfidence.High => "high confidence",
        SecretConfidence.Medium => "medium confidence",
        _ => "low confidence",
    };

    private static IEnumerable<Finding> NotSearched(IReadOnlyList<string> paths, IReadOnlyList<SecretFacts?> facts)
    {
        var left = paths
            .Zip(facts)
            .Where(f => f.Second is not { NotSearched: "" or CustomSearch.Stopped })
            .Select(f => (Path: f.First, Why: f.Second?.NotSearched ?? "cannot be read"))
            .ToArray();
        if (left.Length > 0)
        {
            yield return new Finding(
                RuleCatalog.SecretFileSearchable,
                left[0].Path,
                0,
                0,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{left.Length} {(left.Length == 1 ? "file was" : "files were")} not searched for secrets; '{left[0].Path}' {left[0].Why}"),
                "Make them readable, or remove them from the repository");
        }

        var stopped = paths.Zip(facts).Where(f => f.Second is { NotSearched: CustomSearch.Stopped }).Select(f => f.First).ToArray();
        if (stopped.Length > 0)
        {
            yield return new Finding(
                RuleCatalog.SecretFileSearchable,
                stopped[0],
                0,
                0,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the detectors of the policy did not search {stopped.Length} {(stopped.Length == 1 ? "file" : "files")} to the end; "
                        + $"'{stopped[0]}' {CustomSearch.Stopped}"),
                "Make their literals longer or their patterns simpler, or name the file in 'exclude' of the detector");
        }
    }
}
