namespace Standards.Checks.Tests.Secrets;

/// <summary>The notations in which languages and configuration files give a value to a name: <c>@@</c> is the value, <c>|</c> a line end.</summary>
public sealed class SecretFormatTests
{
    public static TheoryData<string, string, string> Keys() => new()
    {
        { "appsettings", "src/appsettings.json", """{|  "Shop": {|    "ApiKey": "@@"|  }|}""" },
        { "appsettings of an environment", "src/appsettings.Production.json", """{ "Shop:ApiKey": "@@" }""" },
        { "JSON in one line", "a.json", """{"apiKey":"@@","b":1}""" },
        { ".env", ".env", "SHOP_API_KEY=@@" },
        { ".env with quotes", ".env.production", "export SHOP_API_KEY=\"@@\"" },
        { "YAML", "a.yaml", "shop:|  apiKey: @@" },
        { "YAML with quotes", "a.yml", "apiKey: '@@'  # the key" },
        { "YAML in one line", "a.yml", "shop: { apiKey: @@, b: 1 }" },
        { "YAML of a container", "a.yml", "env:|  - name: API_KEY|    value: @@" },
        { "Compose", "docker-compose.yml", "    environment:|      - API_KEY=@@" },
        { "XML element", "a.xml", "<ApiKey>@@</ApiKey>" },
        { "XML attribute", "web.config", """<add key="ApiKey" value="@@" />""" },
        { "properties", "a.properties", "shop.apiKey=@@" },
        { "properties with blanks", "a.properties", "shop.apiKey = @@" },
        { "properties with a colon", "a.properties", "shop.apiKey: @@" },
        { "INI", "a.ini", "[shop]|apikey = @@" },
        { "Dockerfile ENV", "Dockerfile", "ENV API_KEY=@@" },
        { "Dockerfile ENV of before", "Dockerfile", "ENV API_KEY @@" },
        { "Dockerfile ENV with quotes", "Dockerfile", """ENV API_KEY="@@" B=1""" },
        { "Dockerfile ARG", "Dockerfile", "ARG API_KEY=@@" },
        { "shell", "a.sh", "API_KEY=@@" },
        { "shell export", "a.sh", "export API_KEY='@@'" },
        { "shell option", "a.sh", "tool --api-key @@ run" },
        { "shell option with a sign", "a.sh", "tool --api-key=@@ run" },
        { "shell of one command", "a.sh", "API_KEY=@@ ./run.sh" },
        { "dotfile of a shell", ".bash_profile", "export API_KEY=@@" },
        { "PowerShell", "a.ps1", "$apiKey = \"@@\"" },
        { "cmd", "a.cmd", "set API_KEY=@@" },
        { "Terraform attribute", "a.tf", "  api_key = \"@@\"" },
        { "Terraform variable", "a.tf", """variable "api_key" {|  type    = string|  default = "@@"|}""" },
        { "Terraform values", "a.tfvars", "api_key = \"@@\"" },
        { "C# constant", "A.cs", """private const string ApiKey = "@@";""" },
        { "C# verbatim", "A.cs", """var apiKey = @"@@";""" },
        { "C# raw", "A.cs", """"var apiKey = """@@""";"""" },
        { "C# raw in lines", "A.cs", """"var apiKey = """|    @@|    """;"""" },
        { "C# interpolated", "A.cs", """var apiKey = $"@@";""" },
        { "C# interpolated verbatim", "A.cs", """var apiKey = $@"@@";""" },
        { "C# initializer", "A.cs", """new Options { ApiKey = "@@", B = 1 };""" },
        { "C# dictionary", "A.cs", """["Shop:ApiKey"] = "@@",""" },
        { "C# pair", "A.cs", """{ "ApiKey", "@@" },""" },
        { "C# bytes", "A.cs", """var signingKey = Encoding.UTF8.GetBytes("@@");""" },
        { "C# JSON in a string", "A.cs", """var body = "{\"apiKey\":\"@@\"}";""" },
        { "C# attribute", "A.cs", """[Client(ApiKey = "@@")]""" },
        { "C# named argument", "A.cs", """Connect(apiKey: "@@");""" },
        { "C# fallback", "A.cs", """var apiKey = Environment.GetEnvironmentVariable("API_KEY")|    ?? "@@";""" },
        { "JavaScript fallback", "a.js", "const key = process.env.API_KEY ?? '@@';" },
        { "Python", "a.py", "api_key = '@@'" },
        { "JavaScript", "a.js", "const apiKey = '@@';" },
        { "JavaScript template", "a.ts", "const apiKey = `@@`;" },
        { "Go", "a.go", "apiKey := \"@@\"" },
        { "Ruby", "a.rb", "config.api_key = '@@'" },
        { "PHP", "a.php", "'api_key' => '@@'," },
    };

    public static TheoryData<string> LookUps() =>
    [
        "${API_KEY}",
        "$API_KEY",
        "%API_KEY%",
        "$(ApiKey)",
        "{{ .Values.apiKey }}",
        "#{Shop.ApiKey}#",
        "<your key>",
        "@Microsoft.KeyVault(SecretUri=https://a.vault.azure.net/secrets/b)",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-a1B2c3",
        "your-api-key-goes-here-0001",
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_random_value_of_a_telling_name_is_found(string notation, string path, string text)
    {
        Assert.NotEmpty(notation);
        var rule = path.StartsWith(".env", StringComparison.Ordinal) ? "STD5023" : "STD5020";
        for (var seed = 1; seed <= 10; seed++)
        {
            var value = SecretSamples.Body(SecretSamples.Alphanumeric, 32, seed);
            SecretSearch.AssertFound(path, text.Replace("@@", value).Replace('|', '\n') + "\n", rule, value);
            SecretSearch.AssertFound(path, text.Replace("@@", value).Replace("|", "\r\n") + "\r\n", rule, value);
        }
    }

    [Theory]
    [MemberData(nameof(LookUps))]
    public void A_look_up_is_none_in_any_notation(string value) =>
        Assert.All(Keys(), row => SecretSearch.AssertSilent((string)row[1], ((string)row[2]).Replace("@@", value).Replace('|', '\n') + "\n"));

    [Theory]
    [InlineData("A.cs", """const string Key = "@0" + "@1";""")]
    [InlineData("A.cs", """const string Key = "@0"|    + "@1";""")]
    [InlineData("a.ts", "const key = '@0' +|  '@1';")]
    public void Constants_that_are_joined_are_read(string path, string text)
    {
        var value = SecretSamples.Token("GitHub token", 5);
        SecretSearch.AssertFound(path, text.Replace("@0", value[..15]).Replace("@1", value[15..]).Replace('|', '\n') + "\n", "STD5004", value[..15]);
    }

    [Theory]
    [InlineData("LoginTest.java", true)]
    [InlineData("src/login_test.go", true)]
    [InlineData("src/login.spec.ts", true)]
    [InlineData("src/test_login.py", true)]
    [InlineData("src/LoginTests.cs", true)]
    [InlineData("pkg/test_data/a.yml", true)]
    [InlineData("src/Orders.Tests.Unit/Settings.cs", true)]
    [InlineData("src/Orders.IntegrationTests.Postgres/appsettings.json", true)]
    [InlineData("src/Orders.Examples.AspNetCore/appsettings.json", true)]
    [InlineData("src/Orders.Sample/appsettings.json", true)]
    [InlineData("src/Contoso.Docs/appsettings.json", false)]
    [InlineData("src/Contoso.Protests/appsettings.json", false)]
    [InlineData("src/Contoso.Sampler/appsettings.json", false)]
    [InlineData("src/Latest.cs", false)]
    [InlineData("src/contest.go", false)]
    [InlineData("src/appsettings.test.json", false)]
    [InlineData("src/.env.test", false)]
    public void Tests_beside_what_they_test_are_tests(string path, bool isFixture) =>
        Assert.Equal(isFixture, Standards.Checks.Rules.Secrets.SecretPlaces.IsFixture(path));
}
