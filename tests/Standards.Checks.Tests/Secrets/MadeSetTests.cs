using System.Text;
using Standards.Tests.Shared;
using Xunit.Abstractions;

namespace Standards.Checks.Tests.Secrets;

/// <summary>Sixty lines with a secret and sixty that look like it, as they occur in repositories, and the share that is told right.</summary>
public sealed class MadeSetTests(ITestOutputHelper output)
{
    private const string Accuracy = "docs/measurements/accuracy.md";

    private static string Key(int seed) => SecretSamples.Body(SecretSamples.Alphanumeric, 32, seed);

    private static string Hex(int length, int seed) => SecretSamples.Body(SecretSamples.Hex, length, seed);

    private static readonly (string Path, string Line)[] True =
    [
        ("src/Startup.cs", $"""options.AccessKey = "{SecretSamples.Token("AWS access key id", 11)}";"""),
        ("terraform.tfvars", $"access_key = \"{SecretSamples.Token("AWS access key id", 12)}\""),
        ("credentials", $"aws_secret_access_key = {SecretSamples.Body(SecretSamples.Base64, 40, 11)}"),
        (".github/workflows/ci.yml", $"          AWS_SECRET_ACCESS_KEY: {SecretSamples.Body(SecretSamples.Base64, 40, 12)}"),
        (
            "src/appsettings.json",
            $"\"Storage\": \"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={SecretSamples.AccountKey(11)};EndpointSuffix=core.windows.net\""),
        (
            "src/appsettings.Production.json",
            $"\"Cosmos\": \"AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey={SecretSamples.AccountKey(12)};\""),
        (
            "deploy.ps1",
            $"""$uri = 'https://shop.blob.core.windows.net/a?sv=2024-11-04&ss=b&sp=r&se=2027-01-01&sig="""
                + $"""{SecretSamples.Body(SecretSamples.Base64, 43, 11).Replace("+", "%2B").Replace("/", "%2F")}%3D'"""),
        ("src/appsettings.json", $"\"ClientSecret\": \"{SecretSamples.EntraSecret(11)}\""),
        ("main.tf", $"  client_secret = \"{SecretSamples.EntraSecret(12)}\""),
        ("google.json", $$"""{ "type": "service_account", "private_key": "{{SecretSamples.PrivateKey(11, lineEnd: "\\n")}}\n" }"""),
        ("web/src/map.ts", $"""const key = '{SecretSamples.Token("Google API key", 11)}';"""),
        ("src/appsettings.json", $"\"Google\": {{ \"ClientSecret\": \"{SecretSamples.Token("Google OAuth client secret", 11)}\" }}"),
        (".env", $"""GITHUB_TOKEN={SecretSamples.Token("GitHub token", 11)}"""),
        ("nuget.config", $"""<add key="ClearTextPassword" value="{SecretSamples.Token("GitHub token", 12)}" />"""),
        ("src/Client.cs", $"""client.Credentials = new Credentials("{SecretSamples.Token("GitHub fine-grained token", 11)}");"""),
        (".gitlab-ci.yml", $"""    - git push https://ci:{SecretSamples.Token("GitLab token", 11)}@gitlab.contoso.com/shop.git"""),
        ("src/Slack.cs", $"""var slack = new SlackClient("{SecretSamples.Token("Slack token", 11)}");"""),
        ("alertmanager.yml", $"""  api_url: https://{SecretSamples.Token("Slack webhook", 11)}"""),
        ("src/Pay.cs", $"""StripeConfiguration.ApiKey = "{SecretSamples.Token("Stripe key", 11)}";"""),
        (".env.production", $"""STRIPE_WEBHOOK_SECRET={SecretSamples.Token("Stripe key", 14)}"""),
        ("src/Sms.cs", $"""TwilioClient.Init(accountSid, "{Hex(32, 11)}");"""),
        ("src/appsettings.json", $"\"Twilio\": {{ \"AuthToken\": \"{Hex(32, 12)}\" }}"),
        ("src/Mail.cs", $"""var client = new SendGridClient("{SecretSamples.Token("SendGrid key", 11)}");"""),
        (".npmrc", $"""//registry.npmjs.org/:_authToken={SecretSamples.Token("npm token", 11)}"""),
        ("publish.sh", $"""dotnet nuget push a.nupkg --api-key {SecretSamples.Token("NuGet key", 11)} --source nuget.org"""),
        (".pypirc", $"""password = {SecretSamples.Token("PyPI token", 11)}"""),
        ("bot.py", $"openai.api_key = \"{SecretSamples.Token("OpenAI key", 11)}\""),
        (".env", $"""ANTHROPIC_API_KEY={SecretSamples.Token("Anthropic key", 11)}"""),
        ("src/Api.http", $"Authorization: Bearer {SecretSamples.Jwt(11)}"),
        ("src/Token.cs", $"""private const string Token = "{SecretSamples.Jwt(12, "RS256")}";"""),
        ("certs/server.key", SecretSamples.PrivateKey(12, "RSA PRIVATE KEY")),
        ("id_ed25519", SecretSamples.PrivateKey(13, "OPENSSH PRIVATE KEY", lines: 5)),
        ("src/appsettings.json", $"\"Jwt\": {{ \"Key\": \"{SecretSamples.PrivateKey(14, "EC PRIVATE KEY", "\\n", 3)}\" }}"),
        ("src/appsettings.json", $"\"Default\": \"Server=sql.contoso.com;Database=shop;User Id=app;Password={SecretSamples.Password(11)};\""),
        ("web.config", $"""<add name="Shop" connectionString="Data Source=db;Initial Catalog=shop;User ID=app;Password={SecretSamples.Password(12)}" />"""),
        ("src/Db.cs", $"""optionsBuilder.UseNpgsql("Host=db;Username=app;Password={SecretSamples.Password(13)};Database=shop");"""),
        ("docker-compose.yml", $"      - ConnectionStrings__Redis=cache:6379,password={SecretSamples.Password(14)},ssl=True"),
        (
            "src/appsettings.json",
            $"\"Bus\": \"Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey="
                + $"{SecretSamples.Body(SecretSamples.Base64, 43, 12)}=\""),
        (".env", $"DATABASE_URL=postgres://app:{SecretSamples.Password(15)}@db.contoso.com:5432/shop"),
        ("k8s/deploy.yaml", $"        - name: MONGO_URL\n          value: mongodb+srv://app:{SecretSamples.Password(16)}@cluster0.contoso.net/shop"),
        ("src/Rabbit.cs", $"""factory.Uri = new Uri("amqps://shop:{SecretSamples.Password(17)}@rabbit.contoso.com/prod");"""),
        ("call.sh", $"curl -u deploy:{SecretSamples.Password(18)} https://artifacts.contoso.com/a.zip"),
        (
            "src/Proxy.cs",
            $"""request.Headers.Add("Authorization", "Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("svc:" + SecretSamples.Password(19)))}");"""),
        ("call.http", $"Authorization: Bearer {SecretSamples.Body(SecretSamples.Alphanumeric, 48, 11)}"),
        ("k8s/secret.yaml", $"""
            apiVersion: v1
            kind: Secret
            metadata:
              name: shop
            data:
              password: {Convert.ToBase64String(Encoding.UTF8.GetBytes(SecretSamples.Password(20)))}
            """),
        ("k8s/secret2.yaml", $"""
            apiVersion: v1
            kind: Secret
            stringData:
              DB: "{SecretSamples.Password(21)}"
            """),
        ("src/Weather.cs", $"""private const string ApiKey = "{Hex(32, 13)}";"""),
        ("src/appsettings.json", $"\"ApiKey\": \"{Key(11)}\""),
        ("Dockerfile", $"ENV SHOP_API_KEY {Key(12)}"),
        ("Dockerfile", $"ENV DB_PASSWORD={SecretSamples.Password(22)}"),
        ("application.properties", $"spring.datasource.password={SecretSamples.Password(23)}"),
        ("deploy.sh", $"""export VAULT_TOKEN={SecretSamples.Token("HashiCorp Vault token", 11)}"""),
        ("main.tf", $$"""variable "db_password" { default = "{{SecretSamples.Password(24)}}" }"""),
        ("docker-compose.yml", $"      POSTGRES_PASSWORD: {SecretSamples.Password(25)}"),
        ("databricks.cfg", $"""token = {SecretSamples.Token("Databricks token", 11)}"""),
        ("shopify.env", $"""SHOPIFY={SecretSamples.Token("Shopify token", 11)}"""),
        ("src/Sign.cs", $"""var signingKey = Encoding.UTF8.GetBytes("{Key(13)}");"""),
        ("k8s/deploy.yaml", $"        - name: PAYMENT_SECRET\n          value: \"{Key(14)}\""),
        ("web.config", $"""<add key="EncryptionKey" value="{Key(15)}" />"""),
        ("src/Users.cs", $$"""var admin = new User { Name = "admin", Password = "{{SecretSamples.Password(26)}}" };"""),
    ];

    private static readonly (string Path, string Line)[] Tricky =
    [
        ("src/A.cs", """var key = Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY");"""),
        ("src/A.cs", """var key = configuration["Shop:ApiKey"];"""),
        ("src/A.cs", $"""[Guid("{new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)}")]"""),
        ("src/A.cs", $"""var sha1 = "{Hex(40, 21)}";"""),
        ("src/A.cs", $"""var sha256 = "{Hex(64, 21)}";"""),
        ("package.json", $"\"resolved\": \"https://registry.npmjs.org/a/-/a-1.0.0.tgz#{Hex(40, 22)}\""),
        ("a.json", $"\"contentHash\": \"{SecretSamples.Body(SecretSamples.Base64, 86, 21)}==\""),
        ("index.html", $"""<script integrity="sha384-{SecretSamples.Body(SecretSamples.Base64, 64, 21)}"></script>"""),
        ("src/a.css", $"url(data:image/png;base64,{SecretSamples.Body(SecretSamples.Base64, 400, 21)})"),
        ("a.ini", "aws_access_key_id = AKIA" + "IOSFODNN7EXAMPLE"),
        ("a.ini", "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY"),
        (
            "a.json",
            "\"S\": \"UseDevelopmentStorage=true;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/"
                + "K1SZFPTOtr/KBHBeksoGMGw==\""),
        (
            "a.cs",
            "// eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ."
                + "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"),
        (".env.example", "API_KEY=your-api-key-here"),
        (".env.example", "DB_PASSWORD=changeme"),
        ("ci.yml", "token: ${{ secrets.GITHUB_TOKEN }}"),
        ("main.tf", "password = var.db_password"),
        ("main.tf", "secret_id = \"projects/shop/secrets/db-password/versions/3\""),
        ("a.yaml", "secretName: shop-db-credentials-v2"),
        ("a.yaml", "        secretKeyRef: { name: shop-secrets, key: DB_PASSWORD }"),
        ("a.json", "\"Shop\": \"Server=(localdb)\\\\mssqllocaldb;Database=shop;Trusted_Connection=True\""),
        ("a.json", "\"Shop\": \"Host=localhost;Username=postgres;Password=postgres\""),
        ("compose.yml", "      POSTGRES_PASSWORD: ${DB_PASSWORD:?}"),
        ("compose.yml", "      RABBITMQ_DEFAULT_PASS: guest"),
        ("a.cs", """throw new ArgumentException("Password must contain 8 characters, a digit and a sign");"""),
        ("a.cs", """public const string PasswordRegex = "^(?=.*[A-Z]).{8,64}$";"""),
        ("a.cs", """private const string TokenEndpoint = "https://login.contoso.com/oauth2/v2.0/token";"""),
        ("a.cs", "services.AddSingleton<ITokenProvider, CachedTokenProvider>();"),
        ("a.cs", """var token = await provider.GetTokenAsync(new TokenRequestContext(["https://a.contoso.com/.default"]));"""),
        ("a.cs", """[assembly: InternalsVisibleTo("A, PublicKey=0024000004800000940000000602000000240000525341310004000001000100")]"""),
        ("a.cs", """const string Begin = "-----BEGIN PRIVATE KEY-----";"""),
        ("a.pem", SecretSamples.PrivateKey(21, "CERTIFICATE")),
        ("a.pem", SecretSamples.PrivateKey(22, "PUBLIC KEY")),
        ("a.yaml", """
            kind: Secret
            data:
              password: {{ .Values.password | b64enc | quote }}
            """), ("a.yaml", $"""
            kind: SealedSecret
            spec:
              encryptedData:
                a: {SecretSamples.Body(SecretSamples.Base64, 200, 22)}
            """),
        ("README.md", "Write `Password=<your password>` into the file."),
        ("README.md", """curl -H "Authorization: Bearer $TOKEN" https://a.contoso.com"""),
        ("call.sh", """curl -u "$USER:$PASSWORD" https://a.contoso.com"""),
        ("a.cs", """var url = $"https://{user}:{password}@host/";"""),
        ("a.yml", "url: postgres://user:password@localhost/shop"),
        ("a.yml", "uses: actions/checkout@" + Hex(40, 23)),
        ("a.yml", "image: shop@sha256:" + Hex(64, 24)),
        ("a.cs", """Assert.Throws<FormatException>(() => Parse("ghp_notatoken"));"""),
        ("a.cs", """if (key.StartsWith("sk_live_", StringComparison.Ordinal))"""),
        ("a.cs", "// tokens look like ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ("a.json", "\"PublicKeyToken\": \"b77a5c561934e089\""),
        ("a.json", $"\"InstrumentationKey\": \"{new Guid(9, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)}\""),
        ("a.json", "\"tokenLifetime\": \"01:00:00\", \"passwordLength\": 12"),
        ("a.cs", "CancellationToken token = default;"),
        ("a.cs", "var tokens = text.Split(' ');"),
        ("a.cs", "public string ApiKey { get; set; } = string.Empty;"),
        ("a.xml", """<PackageReference Include="Microsoft.Extensions.Configuration.UserSecrets" Version="10.0.0" />"""),
        ("a.csproj", $"<UserSecretsId>{new Guid(7, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)}</UserSecretsId>"),
        ("a.json", "\"Key\": \"@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/key)\""),
        ("a.ps1", "$token = (az account get-access-token | ConvertFrom-Json).accessToken"),
        ("deploy.sh", "TOKEN=$(vault read -field=token secret/shop)"),
        ("a.properties", "shop.password=ENC(${cipher})"),
        ("a.cs", """new Claim("token_type", "urn:ietf:params:oauth:token-type:jwt")"""),
        ("a.go", "if subtle.ConstantTimeCompare(token, expected) != 1 {"),
        ("a.cs", """var message = "secret: the value of 'ApiKey' in section 'Shop' is missing";"""),
    ];

    [Fact]
    public void Share_that_is_found()
    {
        Assert.Equal((60, 60), (True.Length, Tricky.Length));
        var missed = True.Where(t => SecretSearch.Find(t.Path, t.Line + "\n").Count == 0).ToArray();
        var wrong = Tricky.Where(t => SecretSearch.Find(t.Path, t.Line + "\n").Count > 0).ToArray();
        foreach (var line in missed.Concat(wrong))
        {
            output.WriteLine($"{line.Path}: {line.Line}");
        }

        Assert.InRange(60 - missed.Length, 57, 60);
        Assert.InRange(wrong.Length, 0, 2);
        Assert.Contains($"{60 - missed.Length} found, {wrong.Length} false", File.ReadAllText(RepositoryRoot.Combine(Accuracy)));
    }
}
