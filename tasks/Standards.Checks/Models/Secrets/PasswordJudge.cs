using System.Buffers;

namespace Standards.Checks.Models.Secrets;

/// <summary>Tells passwords that somebody relies on from examples, look-ups and what a local database is started with.</summary>
internal static class PasswordJudge
{
    private const int MinLength = 6;

    // What images of databases and brokers come with, and what people write where it does not matter.
    private static readonly HashSet<string> Defaults = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pwd", "pass", "secret", "postgres", "guest", "admin", "root", "mysql", "redis", "mongo", "minio", "rabbitmq", "test", "testing",
        "user", "username",
        "password1", "password123", "p@ssw0rd", "p@ssword", "passw0rd", "pass@word1", "yourstrong(!)password", "letmein", "qwerty", "minioadmin", "changeit",
        "default", "mypassword", "mysecret",
        "my_password", "my-password", "secretpassword", "integrated", "true", "false", "null", "string", "required", "optional", "empty",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DefaultTexts = Defaults.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<string> Words =
        SearchValues.Create(["passw", "pa$$w", "p@ss", "secret", "s3cret"], StringComparison.OrdinalIgnoreCase);

    /// <summary>How sure it is that a text where passwords stand is one; null when it is none.</summary>
    public static SecretConfidence? Judge(ReadOnlySpan<char> password, ReadOnlySpan<char> user, FileFormat format)
    {
        if (password.Length < MinLength
            || Placeholders.IsLookUp(password)
            || Placeholders.IsPlaceholder(password)
            || password.Equals(user, StringComparison.OrdinalIgnoreCase)
            || IsDefault(password))
        {
            return null;
        }

        var kinds = Kinds(password);
        return kinds >= 3 || (kinds == 2 && password.Length >= 12 && SecretText.Entropy(password) >= 3) ? SecretConfidence.Medium
            : format == FileFormat.Document || kinds < 2 ? null
            : SecretConfidence.Low;
    }

    // 'Password12!', 'my-secret-pw', 'P@ssw0rd1': whoever writes the word means an example.
    private static bool IsDefault(ReadOnlySpan<char> password) =>
        DefaultTexts.Contains(password)
        || DefaultTexts.Contains(WithoutCount(password))
        || password.ContainsAny(Words)
        || password.StartsWith("pass", StringComparison.OrdinalIgnoreCase)
        || password.StartsWith("test", StringComparison.OrdinalIgnoreCase);

    // 'minio123' is as good as 'minio'.
    private static ReadOnlySpan<char> WithoutCount(ReadOnlySpan<char> password) =>
        password.EndsWith("123") ? password[..^3] : password.EndsWith("1234") ? password[..^4] : password.EndsWith("12345") ? password[..^5] : password;

    /// <summary>How many of small letters, capitals, digits and signs a text has.</summary>
    public static int Kinds(ReadOnlySpan<char> text)
    {
        var kinds = 0;
        foreach (var c in text)
        {
            kinds |= char.IsAsciiLetterLower(c) ? 1 : char.IsAsciiLetterUpper(c) ? 2 : char.IsAsciiDigit(c) ? 4 : 8;
        }

        return int.PopCount(kinds);
    }
}
