using System.Text;

namespace Standards.Checks.Tests.Secrets;

/// <summary>Texts that ask for much when they are repeated: literals without an end, near secrets, what backtracking expressions hang on.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<string> Units { get; } =
    [
        "a", "aaaaaaaaaaaaaaaa!", "\"token\":\"", "://a:b@", "-----BEGIN PRIVATE KEY-----", "kind: Secret\n", "\nkind: Secret",
        "\ndata:\n a: b\nkind: Secret\n", "eyJ-", " eyJ", "eyJhIjoxfQ.eyJhIjoxfQ.",
        "Authorization: Basic ", "curl -u ", "twilio ", "twilio 0 1 2 ", "?sig=sv=20", "ghp_\"+\"", "Server=a;Password=Abc123!x", "Pwd=A1!aaaa ",
        "\"private_key\"service_account", "1Q~", "arn:token:",
        "password: \\", "secret\n", "\"secret\",  ", "\"token\" {default ", "name: password\nvalue:", "// standards:\u0061llow STD5001 x ", "((((", "a@",
        "\\n\\n", "\0a", "\"\"\"",
    ];

    /// <summary>At most that many bytes of a text repeated.</summary>
    public static byte[] Repeat(string unit, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(unit);
        var result = new byte[size / bytes.Length * bytes.Length];
        for (var i = 0; i < result.Length; i += bytes.Length)
        {
            bytes.CopyTo(result, i);
        }

        return result;
    }
}
