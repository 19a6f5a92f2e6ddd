namespace Standards.Checks.Tests.Secrets;

public sealed class PrivateKeyTests
{
    public static TheoryData<string, string> Armours()
    {
        var data = new TheoryData<string, string>();
        foreach (var label in new[]
        {
            "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "OPENSSH PRIVATE KEY", "PGP PRIVATE KEY BLOCK",
        })
        {
            foreach (var end in new[] { "\n", "\r\n", "\\n", "\\r\\n", "\n    ", "\n# ", "\\n\" +\n  \"" })
            {
                data.Add(label, end);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Armours))]
    public void Found(string label, string lineEnd)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var key = SecretSamples.PrivateKey(seed, label, lineEnd);
            var found = SecretSearch.AssertFound("src/A.cs", $"// a key\nvar key = \"{key}\";\n", "STD5015", "-----");
            Assert.Contains($"armour '{label}' with a key of 768 characters", found.Evidence);
        }
    }

    [Fact]
    public void Headers_of_an_encrypted_key_are_no_part_of_it()
    {
        var key = SecretSamples.PrivateKey(1, "RSA PRIVATE KEY").Replace("KEY-----\n", """
            KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: AES-256-CBC,0A1B


            """);
        SecretSearch.AssertFound("key.pem", key, "STD5015", "-----");
    }

    [Theory]
    [InlineData("\n", 1)]
    [InlineData(" ", 2)]
    [InlineData("", 3)]
    public void Key_file_of_a_service_account(string space, int seed)
    {
        var key = SecretSamples.PrivateKey(seed, lineEnd: "\\n");
        for (var i = 0; i < 4; i++)
        {
            string[] parts = ["\"type\":\"service_account\"", "\"project_id\":\"shop\"", $"\"private_key\": \"{key}\"", "\"client_email\":\"a@b\""];
            var text = "{" + space + string.Join("," + space, parts.Skip(i).Concat(parts.Take(i))) + space + "}";
            SecretSearch.AssertFound("key.json", text, "STD5003", "-----");
        }
    }

    [Fact]
    public void Public_halves_are_silent() => Assert.All(
        new[]
        {
            "CERTIFICATE", "PUBLIC KEY", "RSA PUBLIC KEY", "CERTIFICATE REQUEST", "PGP PUBLIC KEY BLOCK", "PGP MESSAGE", "PGP SIGNATURE", "X509 CRL", "PKCS7",
            "SSH2 PUBLIC KEY", "DH PARAMETERS",
        },
        label => SecretSearch.AssertSilent("a.pem", SecretSamples.PrivateKey(1, label)));
}
