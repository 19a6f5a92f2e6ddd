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

    private static readonly string[] Servers = ["server=", "data source=", "host=", "addr=", "address="];

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
        var literal = LiteralOf(place, out var at);
        if (confidence is null || !literal.ContainsAny(Neighbours))
        {
            return null;
        }

        var isOwn = !isKey && (IsOnOwnMachine(literal[..at]) || IsOnOwnMachine(literal[at..]));
        return new SecretMatch(
            this,
            place.End,
            password.ToString(),
            isOwn ? SecretConfidence.Low : confidence.Value,
            isOwn ? "of a server on the same machine" : "beside other keys of a connection string");
    }

    // What stands in the same literal, and where the password is in it. A 'Password=' alone is the concern of the general detector.
    private static ReadOnlySpan<char> LiteralOf(in SecretPlace place, out int at)
    {
        const int Around = 512;
        var start = Math.Max(0, place.At - Around);
        var line = place.Text[start..Math.Min(place.Text.Length, place.End + Around)];
        var index = place.At - start;
        var from = line[..index].LastIndexOfAny("\r\n\"'`") + 1;
        var to = line[index..].IndexOfAny("\r\n\"'`");
        at = index - from;
        return line[from..(to < 0 ? line.Length : index + to)];
    }

    private static bool IsOnOwnMachine(ReadOnlySpan<char> text)
    {
        foreach (var key in Servers)
        {
            if (text.IndexOf(key, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return OwnMachine.Is(First(text[(at + key.Length)..], ';'));
            }
        }

        // Redis names its server first, without a key: 'localhost:6379,password=…'.
        return text.EndsWith(',') && !text.Contains('=') && OwnMachine.Is(First(text[(text.LastIndexOf(' ') + 1)..], ','));
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> text, char separator) => text.IndexOf(separator) is var end and >= 0 ? text[..end] : text;
}
