using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>
/// Private keys whose certificate beside them names the machine itself only, as tests of TLS use them: such a key speaks for no server, so that it is a
/// secret is a guess. The certificate has to be that of the key.
/// </summary>
internal static class OwnMachineKeys
{
    private const int MaxBytes = 32 * 1024;
    private const string KeyLabel = "PRIVATE KEY";

    private static readonly string[] Endings = [".crt", ".cer", ".pem", ".cert"];

    /// <summary>What was found in a file, less sure of a key for the machine itself.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="files">Finds a file by its path; null when there is none.</param>
    public static SecretFacts Weigh(SourceFile file, SecretFacts found, Func<string, SourceFile?> files) =>
        found.Secrets is [{ RuleId: var rule } key] && rule == RuleCatalog.SecretPrivateKey.Id && IsOfOwnMachine(file, files)
            ? found with { Secrets = [key with { Confidence = SecretConfidence.Low, Evidence = $"{key.Evidence}, whose certificate names this machine only" }] }
            : found;

    private static bool IsOfOwnMachine(SourceFile file, Func<string, SourceFile?> files)
    {
        if (file.TryReadText(MaxBytes) is not { } key || !key.Contains(KeyLabel, StringComparison.Ordinal))
        {
            return false;
        }

        var stem = file.Path.LastIndexOf('.') is var dot && dot > file.Path.LastIndexOf('/') ? file.Path[..dot] : file.Path;
        return IsOfOwnMachine(key, key)
            || Endings.Any(ending => files(stem + ending)?.TryReadText(MaxBytes) is { } certificate && IsOfOwnMachine(certificate, key));
    }

    private static bool IsOfOwnMachine(string certificate, string key)
    {
        if (!certificate.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using var pair = X509Certificate2.CreateFromPem(certificate, key);
            return Names(pair) is { Count: > 0 } names && names.All(name => OwnMachine.Is(name));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            // Not a certificate, or that of another key.
            return false;
        }
    }

    private static List<string> Names(X509Certificate2 certificate)
    {
        var alternatives = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().ToList();
        return alternatives.Count == 0
            ? [certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)]
            : [.. alternatives.SelectMany(names => names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => address.ToString())))];
    }
}
