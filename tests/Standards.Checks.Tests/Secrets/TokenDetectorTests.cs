namespace Standards.Checks.Tests.Secrets;

public sealed class TokenDetectorTests
{
    public static TheoryData<string, string> Places() => Cross(SecretContexts.All.Keys);

    public static TheoryData<string, string> LookAlikes() => Cross(Others.Keys);

    // What looks like a token of a detector and is none.
    private static readonly SortedDictionary<string, Func<string, SecretSamples.TokenForm, string, string>> Others = new(StringComparer.Ordinal)
    {
        ["too short"] = (prefix, _, body) => prefix + body[..10],
        ["too long"] = (prefix, form, body) => prefix + SecretSamples.Body(form.Alphabet, 1100, 9),
        ["another character within"] = (prefix, _, body) => prefix + body[..5] + "!" + body[6..],
        ["end of a word"] = (prefix, _, body) => "task" + prefix + body,
        ["case of the prefix"] = (prefix, _, body) => (prefix.Any(char.IsAsciiLetterUpper) && !prefix.Any(char.IsAsciiLetterLower)
            ? prefix.ToLowerInvariant()
            : prefix.ToUpperInvariant())
            + body,
        ["one character"] = (prefix, _, body) => prefix + new string('x', body.Length),
        ["a part repeated"] = (prefix, _, body) => prefix + string.Concat(Enumerable.Repeat(body[..3], body.Length))[..body.Length],
        ["a sequence"] = (prefix, _, body) => prefix
            + "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz"[..Math.Min(body.Length, 95)],
        ["placeholder"] = (prefix, _, body) => prefix + ("your" + body)[..6] + "-here",
        ["in brackets"] = (prefix, _, _) => prefix + "<token>",
        ["a variable"] = (prefix, _, _) => prefix + "${TOKEN}",
        ["a template"] = (prefix, _, _) => "{{ ." + prefix + " }}",
        ["only the prefix"] = (prefix, _, _) => $"starts with {prefix} and is long",
        ["a pattern"] = (prefix, form, _) => prefix + "[A-Za-z0-9_]{" + form.Length + "}",
        ["dots"] = (prefix, _, _) => prefix + "..........................................",
    };

    internal static IEnumerable<(string Path, string Text)> OthersOf(SecretSamples.TokenForm form) =>
        form.Prefixes.SelectMany(
            prefix => Others.Values.Select(other => ("src/A.cs", $"var a = \"{other(prefix, form, SecretSamples.Body(form.Alphabet, form.Length, 7))}\";\n")));

    [Theory]
    [MemberData(nameof(Places))]
    public void Found(string detector, string context)
    {
        var form = SecretSamples.Tokens[detector];
        var (path, text) = SecretContexts.All[context];
        for (var seed = 1; seed <= 5; seed++)
        {
            var value = form.Make(seed);
            Assert.Equal(detector, SecretSearch.AssertFound(path, text.Replace("@@", value), form.Rule, value).Detector);
        }
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void Silent(string detector, string lookAlike)
    {
        var form = SecretSamples.Tokens[detector];
        foreach (var prefix in form.Prefixes)
        {
            SecretSearch.AssertSilent("src/A.cs", $"var a = \"{Others[lookAlike](prefix, form, SecretSamples.Body(form.Alphabet, form.Length, 7))}\";\n");
        }
    }

    [Theory]
    [InlineData("GitHub token")]
    [InlineData("Stripe key")]
    [InlineData("GitLab token")]
    public void Constants_put_together_are_found(string detector)
    {
        var value = SecretSamples.Token(detector, 2);
        var start = value[..12];
        var text = $"const string Key = \"{start}\" +\n    \"{value[12..18]}\" + \"{value[18..]}\";\n";
        Assert.Equal(detector, SecretSearch.AssertFound("src/A.cs", text, SecretSamples.Tokens[detector].Rule, start).Detector);
    }

    [Theory]
    [InlineData("export GITHUB_TOKEN=@@", "GitHub token")]
    [InlineData("Authorization: Bearer @@", "GitHub token")]
    [InlineData("git clone https://oauth2:@@@gitlab.contoso.com/a.git", "GitLab token")]
    [InlineData("STRIPE_SECRET_KEY: @@", "Stripe key")]
    [InlineData("//registry.npmjs.org/:_authToken=@@", "npm token")]
    [InlineData("password = @@", "PyPI token")]
    [InlineData("aws_access_key_id = @@", "AWS access key id")]
    public void Form_goes_before_place(string line, string detector)
    {
        var value = SecretSamples.Token(detector, 4);
        Assert.Equal(detector, SecretSearch.AssertFound("a.ini", line.Replace("@@", value), SecretSamples.Tokens[detector].Rule, value).Detector);
    }

    [Fact]
    public void Keys_of_the_documentation_of_AWS_are_known() => SecretSearch.AssertSilent(
        "a.ini", "aws_access_key_id = AKIA" + "IOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY\n");

    private static TheoryData<string, string> Cross(IEnumerable<string> others)
    {
        var data = new TheoryData<string, string>();
        foreach (var other in others)
        {
            foreach (var detector in SecretSamples.Tokens.Keys)
            {
                data.Add(detector, other);
            }
        }

        return data;
    }
}
