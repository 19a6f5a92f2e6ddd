using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Tests.Secrets;

/// <summary>What a telling name is given in a committed environment file: STD5023.</summary>
public sealed class EnvironmentFileTests
{
    [Theory]
    [InlineData(".env")]
    [InlineData("deploy/.env.production")]
    [InlineData("deploy/prod.env")]
    public void Password_in_a_committed_environment_is_STD5023(string path)
    {
        var password = SecretSamples.Password(3);
        using var repository = new TestRepository().With(path, $"DB_HOST=db\nDB_PASSWORD={password}\n");

        var finding = Assert.Single(repository.Run(new SecretCheck()));

        Assert.Equal(("STD5023", path, 2, 13), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.DoesNotContain(password, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DB_PASSWORD=")]
    [InlineData("DB_PASSWORD=${DB_PASSWORD}")]
    [InlineData("DB_PASSWORD=<your password>")]
    [InlineData("DB_PASSWORD=changeme")]
    [InlineData("DB_PASSWORD_FILE=/run/secrets/db")]
    [InlineData("DB_HOST=db-7.shop.internal")]
    public void Placeholders_and_names_of_something_else_are_silent(string line)
    {
        using var repository = new TestRepository().With(".env", line + "\n");

        Assert.Empty(repository.Run(new SecretCheck()));
    }

    /// <summary>In files of developers such a value may be made up: it stays a warning.</summary>
    [Theory]
    [InlineData(".env.development", "STD5020")]
    [InlineData(".env.local", "STD5020")]
    [InlineData("keys.env", "STD5020")]
    [InlineData("tests/.env", null)]
    public void Files_of_developers_and_tests_are_judged_as_before(string path, string? rule)
    {
        using var repository = new TestRepository().With(path, $"DB_PASSWORD={SecretSamples.Password(3)}\n");

        Assert.Equal(rule, repository.Run(new SecretCheck()).SingleOrDefault()?.Rule.Id);
    }

    [Fact]
    public void Comment_names_the_rule()
    {
        using var repository = new TestRepository().With(
            ".env", $"DB_PASSWORD={SecretSamples.Password(3)} # {"standards"}:allow STD5023 made up for the page\n");

        Assert.Equal("made up for the page", Assert.Single(repository.Run(new SecretCheck())).AllowedBecause);
    }

    /// <summary>Words with signs between them are a name, unless they are made as rules for passwords ask.</summary>
    [Theory]
    [InlineData("src/Broker.cs", "Password = \"@@\";", "STD5020")]
    [InlineData("config/prod.yml", "ldap:\n  password: '@@'\n", "STD5020")]
    [InlineData("deploy/docker-compose.yml", "services:\n  db:\n    environment:\n      - MYSQL_PASSWORD=@@\n", "STD5020")]
    [InlineData(".env", "export DB_PASSWORD=\"@@\"\n", "STD5023")]
    public void Words_of_all_kinds_of_characters_are_a_password(string path, string text, string rule)
    {
        string[] passwords = ["Gr33n.Kettle-" + "08", "q9X-tulip-71" + "-Kestrel", "n3ver-G0nna" + "-Give"];
        foreach (var password in passwords)
        {
            using var repository = new TestRepository().With(path, text.Replace("@@", password, StringComparison.Ordinal));

            Assert.Equal(rule, Assert.Single(repository.Run(new SecretCheck())).Rule.Id);
        }
    }

    [Theory]
    [InlineData("Password = \"orders-api-v2\";")]
    [InlineData("PasswordHasher = \"PBKDF2-HMAC-SHA256\";")]
    [InlineData("PasswordPolicy = \"Level2-Strict.v1\";")]
    public void Names_beside_passwords_are_silent(string line)
    {
        using var repository = new TestRepository().With("src/Broker.cs", line + "\n");

        Assert.Empty(repository.Run(new SecretCheck()));
    }
}
