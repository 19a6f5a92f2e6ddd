using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Passwords in connection strings of keys and values: SQL Server, PostgreSQL, MySQL, Redis, Service Bus and their like.</summary>
internal sealed class ConnectionStringDetector()
    : SecretDetector("password in a connection string", RuleCatalog.SecretConnectionString, "Password=", "Pwd=", "password =", "SharedAccessKey=")
{
    private const int MaxPassword = 256;

    private static readonly SearchValues<char> Ends = SearchValues.Create(";\"'`\r\n,<& ");

    private static readonly SearchValues<string> Neighbours = SearchValues.Create(
        [
            "server=", "data source=", "host=", "user id=", "userid=", "uid=", "username=", "user=", "database=", "initial catalog=", "endpoint=", "port=",
            "ssl=", "abortconnect=", "sharedaccesskeyname=",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        var rest = place.Rest[..Math.Min(MaxPassword, place.Rest.Length)];
        var end = rest.IndexOfAny(Ends);
        if (end < 0 && rest.Length == MaxPassword)
        {
            return null;
        }

        var password = end < 0 ? rest : rest[..end];
        var isKey = place.Literal == "SharedAccessKey=";
        var confidence = isKey
            ? password.Length is >= 40 and <= 60 && SecretText.Entropy(password) >= 4 ? SecretConfidence.High : null
            : PasswordJudge.Judge(password, "", place.Format);
        return confidence is null || !HasNeighbour(place)
            ? null
            : new SecretMatch(this, place.End, password.ToString(), confidence.Value, "beside other keys of a connection string");
    }

    // A 'Password=' alone is the concern of the general detector.
    private static bool HasNeighbour(in SecretPlace place)
    {
        const int Around = 512;
        var start = Math.Max(0, place.At - Around);
        var line = place.Text[start..Math.Min(place.Text.Length, place.End + Around)];
        var at = place.At - start;
        var from = line[..at].LastIndexOfAny("\r\n\"'`") + 1;
        var to = line[at..].IndexOfAny("\r\n\"'`");
        return line[from..(to < 0 ? line.Length : at + to)].ContainsAny(Neighbours);
    }
}
