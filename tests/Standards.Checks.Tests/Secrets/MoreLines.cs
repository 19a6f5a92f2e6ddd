using System.Text;

namespace Standards.Checks.Tests.Secrets;

/// <summary>Lines of keys of Azure, logins of tools, headers and keys in files, with their look-alikes; seen in repositories of strangers.</summary>
internal static class MoreLines
{
    public static IReadOnlyList<(string Path, string Text)> True { get; } =
    [
        .. Each("a.json", i => SecretSamples.AzureKey("AzSe", "PAdmin00", 42, i), "\"SearchKey\": \"@@\"", "AZURE_SEARCH_KEY=@@", "search_key: @@", """<add key="SearchKey" value="@@" />""", "ENV SEARCH_KEY @@", "export K='@@'", "api-key: @@", """curl -H "api-key: @@" https://shop.search.windows.net""", "admin = @@"),
        .. Each("A.cs", i => SecretSamples.AzureKey("AzCa", "Access00", 33, i), """var key = "@@";""", """options.Password = "@@";""", """Connect($"shop.redis.cache.windows.net,password=@@,ssl=True");""", """const string Key = @"@@";"""),
        .. Each("a.yml", SecretSamples.AzureDevOps, "AZURE_DEVOPS_EXT_PAT: @@", "pat: @@", "token: @@", "- TOKEN=@@", "git clone https://@@@dev.azure.com/shop/_git/shop", "\"Pat\": \"@@\"", "export PAT=@@", "az devops login --token @@", "ENV PAT @@", "secret = '@@'"),
        .. Each("a.py", i => SecretSamples.Body("abcdefghijklmnopqrstuvwxyz234567", 52, i), "ado_pat = \"@@\"", "my_pat=\"@@\"", "devops_token = '@@'", "AZURE_DEVOPS_PAT = \"@@\""),
        .. Each(".npmrc", i => new Guid(Enumerable.Range(0, 16).Select(b => (byte)((b * 53) + (i * 17) + 0x8b)).ToArray()).ToString(), "//registry.npmjs.org/:_authToken=@@", "//npm.contoso.com/:_authToken=@@", "//registry.npmjs.org/:_authToken = @@", "NPM_TOKEN=@@", "export NPM_TOKEN='@@'", "\"_authToken\": \"@@\"", "npm_token: @@"),
        .. Each(".npmrc", Login, "_auth=@@", "_auth = @@", "//npm.contoso.com/:_auth=@@", "//npm.contoso.com/:_auth = \"@@\""),
        .. Each("config.json", Login, "\"auth\": \"@@\"", "\"auth\":\"@@\"", """{ "auths": { "registry.contoso.com": { "auth": "@@" } } }""", """{"auths":{"a":{"auth":"@@"}}}""", "\"email\": \"a@b\", \"auth\": \"@@\"", "\"auth\" : \"@@\"", """{|  "auth": "@@"|}""", "\"https://index.docker.io/v1/\": { \"auth\": \"@@\" }", """echo '{"auths":{"a":{"auth":"@@"}}}' > config.json""", """'{"auth": "@@"}'"""),
        .. Each("a.sh", SecretSamples.Password, "curl -u app:@@ https://a.contoso.com", "curl --user 'app:@@' https://a.contoso.com", """curl -s -X POST -u "app:@@" https://a.contoso.com""", "curl https://a.contoso.com -u app:@@", "curl --user=app:@@ https://a", "curl -k \\|  -u app:@@ \\|  https://a", "curl -u 'app':'@@' https://a", "curl --user \"app:@@\"", "  curl -fsSL -u app:@@ -o a https://a", "RUN curl -u app:@@ https://a"),
        .. Each("a.ppk", i => SecretSamples.PuttyKey(i), "@@", "@@|", "|@@", "# key|@@", "  |@@", "a: 1|@@"),
        .. Enumerable.Range(1, 4).Select(i => ("a.ppk", SecretSamples.PuttyKey(i, 3, i % 2 == 0 ? "\n" : "\r\n") + "\r\n")),
        .. Each("key.json", i => SecretSamples.PrivateKey(i, lineEnd: "\\n"),
            """{ "type": "service_account", "private_key": "@@" }""", """{"type":"service_account","private_key":"@@"}""", """{|  "type": "service_account",|  "private_key": "@@\n"|}""", """{|  "private_key": "@@",|  "type": "service_account"|}""",
            """{ "type": "service_account", "project_id": "shop", "private_key": "@@" }""", """GOOGLE='{ "type": "service_account", "private_key": "@@" }'""", """key: { "type": "service_account", "private_key": "@@" }""", """{ "a": { "type": "service_account", "private_key": "@@" } }""",
            """[{ "type": "service_account", "private_key": "@@" }]""", """{ "private_key_id": "a", "private_key": "@@", "type": "service_account" }"""),
        .. Each("a.yml", i => SecretSamples.PrivateKey(i), "@@", "|@@", "key: \"@@\"", "'@@'", "# key|@@", "<key>@@</key>", "KEY=\"@@\"", "`@@`", "-----x|@@", "key = <<EOT|@@|EOT"),
        .. Each("a.yml", i => Convert.ToBase64String(Encoding.ASCII.GetBytes(SecretSamples.PrivateKey(i))), "KEY_B64: @@", "privateKey: \"@@\"", "ENV KEY @@", "echo @@ | base64 -d"),
        .. Each("a.http", i => SecretSamples.Body(SecretSamples.Hex, 40, i), "Authorization: Token @@", "\"Authorization\": \"Token @@\"", "curl -H 'Authorization: Api-Token @@' https://a", "Authorization: @@", "Authorization: Bearer @@"),
        .. Each("settings.py", i => "z!(=$" + SecretSamples.Body(SecretSamples.Alphanumeric, 6, i).ToUpperInvariant() + "^w_t[s" + SecretSamples.Body(SecretSamples.Digits, 6, i) + ")x{HI+*&|" + SecretSamples.Body(SecretSamples.Alphanumeric, 8, i + 9).ToUpperInvariant() + "#q-e@h", "SECRET_KEY = '@@'", "define('AUTH_KEY', '@@');", "define('NONCE_SALT',   '@@');"),
        .. Each("login.netrc", SecretSamples.Password, "machine a.contoso.com|  login app|  password @@"),
    ];

    public static IReadOnlyList<(string Path, string Text)> False { get; } =
    [
        // The signature of a service within something else.
        .. Of("A.cs", """var s = "AzSe";""", "// AzSearch is a service", """var a = "xAzCay";""", """key.Contains("+ASt")""", "APIM is a gateway", """var b = "AzFuAAAAAA==";""", "using AIoT;", "ACDb", """var c = "iVBORw0KGgoAAAANSUhEUgAzSeAAABCDEFAAACAYAAAAf8/9hAAAA";""", """var d = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAzSeAAAAAA";""", "APIMANAGEMENT", "AzCarsAndBikes"),
        .. Of("A.py", "my_path = \"a\"", """my_pat = os.environ["PAT"]""", "my_pat = \"<pat>\"", "azure_devops_url = \"https://dev.azure.com/shop\"", "devops_token = \"" + new string('a', 52) + "\"", "AZDO is short for Azure DevOps", "x = \"https://shop.visualstudio.com/_git/shop?version=GBmain\"", "devops = \"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz\"", "VSTS_ID = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "file_pattern = \"a\"", "\"vsts\": \"" + SecretSamples.Body(SecretSamples.Hex, 40, 5) + "\"", "AZDOABCD"),
        .. Of(".npmrc", "//registry.npmjs.org/:_authToken=${NPM_TOKEN}", "_authToken=", "_auth=", "_auth=${AUTH}", "_authToken=00000000-0000-0000-0000-000000000000", "NPM_TOKEN=", "_auth=YWRtaW46YWRtaW4=", "npm_token: $NPM_TOKEN", "always-auth=true", "_auth=dXNlcjpwYXNzd29yZA==", "is_authenticated = true"),
        .. Of("config.json", "\"auth\": \"\"", "\"auth\": {}", "\"auth\": \"YWRtaW46YWRtaW4=\"", "\"auth\": \"dXNlcjpwYXNzd29yZA==\"", "\"auth\": \"basic\"", "\"auth\": \"oauth2\"", "\"auth\": true", "\"auth\": \"${AUTH}\"", "\"auth\": \"bm9jb2xvbmhlcmU=\"", """{ "auths": {} }""", "\"auth\": null", "\"auth\": \"none\""),
        .. Of("a.sh", "curl https://a", "curl -u $USER:$PASSWORD https://a", "curl -u user:password https://a", "curl -u user https://a", "curl -u admin:admin https://a", """curl -u "${USER}:${PASSWORD}" https://a""", "curl -u <user>:<password> https://a", """curl --user "$(whoami):$(cat a)" https://a""", "curl -u : --negotiate https://a", "curl -sSLo a -u https://a:8080/b", "use curl --user and -u for it"),
        .. Of("a.ppk", "PuTTY-User-Key-File-2: ssh-rsa", "PuTTY-User-Key-File-2: ssh-rsa|Public-Lines: 1|AAAA", "PuTTY-User-Key-File-2: a|Private-Lines: 0", "PuTTY-User-Key-File-3: a|Private-Lines: 2|<key>|<key>", "PuTTY-User-Key-File-2: a|Private-Lines: x", "PuTTY-User-Key-File-2: a|Private-Lines: 1|AAAA", "PuTTY-User-Key-File- begins such a file", "PuTTY-User-Key-File-2: a|Private-Lines: 999999", "PuTTY-User-Key-File-2: a|Private-Lines: 1|" + new string('A', 64), "PuTTY-User-Key-File-2|Private-Lines: 2|AAAAB3NzaC1yc2EAAAADAQ...|x"),
        .. Of("a.yml", "Q~ is a sign", "secret: abc8Q~short", "secret: <3 characters>8Q~<34 characters>", "value contains \"8Q~\"", "FAQ~2023", "secret: abc8Q~" + new string('x', 34), "secret: ${A}8Q~${B}", "a: abcxQ~" + SecretSamples.Body(SecretSamples.Alphanumeric, 34, 3), "secret: abc8q~" + new string('a', 34), "pattern: [A-Za-z]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}", "abc8Q~" + SecretSamples.Body(SecretSamples.Alphanumeric, 60, 4)),
        .. Of("key.json", """{ "type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\nMIIE...\n-----END PRIVATE KEY-----" }""", """{ "type": "authorized_user", "private_key": "" }""", """{ "type": "service_account", "private_key": null }""", """{ "private_key": "{{ key }}", "type": "service_account" }""", "\"private_key\": { \"type\": \"string\", \"description\": \"of a service_account\" }"),
        // Keys of which a document shows a part.
        .. Of("README.md", "-----BEGIN RSA PRIVATE KEY-----|" + SecretSamples.Body(SecretSamples.Base64, 64, 3) + "|...|" + SecretSamples.Body(SecretSamples.Base64, 44, 4) + "|-----END RSA PRIVATE KEY-----", "KEY: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t", "KEY: LS0tLS1CRUdJTi"),
        // What stands beside secrets and is none.
        .. Of("a.yaml",
            "kind: Secret|data:|  tls.crt: " + Convert.ToBase64String(Encoding.ASCII.GetBytes(SecretSamples.PrivateKey(3, "CERTIFICATE"))), "kind: Secret|data:|  ca.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0=", "kind: Secret|stringData:|  endpoint: http://minio.default.svc:9000", "kind: Secret|stringData:|  public_key_path: \"/tmp/cas.public.pem\"", "kind: Secret|stringData:|  config: |    - id: shop-dev",
            "kind: Secret|stringData:|  clientID: my-oauth-client-name # your client", "HashedPassword: " + SecretSamples.Body(SecretSamples.Base64, 43, 6) + "=", "\"hashed_secret\": \"" + SecretSamples.Body(SecretSamples.Hex, 40, 6) + "\"", "\"HashedPasswordSalt\": \"" + SecretSamples.Body(SecretSamples.Base64, 43, 7) + "=\"", "secretFieldSelector: \"type!=kubernetes.io/dockercfg,type!=kubernetes.io/service-account-token\"",
            "- --url=http://token-refresher.default.svc.cluster.local:8080/api/logs/v1/test-oidc/push", "uses_token: grafana/shared/create-token@" + SecretSamples.Body(SecretSamples.Hex, 40, 8), "\"LABEL_PASSWORD\": \"Contraseña\"", "\"SHOW_PASSWORD\": \"VIS_KODEORD_RÅD1\"", "password: minio123", "token: smithy.api#httpApiKeyAuth", "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "\"Authorization\": \"Bearer\"", "Authorization: see the section on tokens", "Authorization: <token>"),
        .. Of("A.cs", """const string PasswordCipher = "AES/CBC/PKCS5Padding";""", """const string secretPage = "mkja1xijqf0abo1h9glg.html";""", """const string Token = "StreamDescription.Shards[-1].ShardId";""", """var token = "AddToDoItemInMemoryRepositoryToken";"""),
    ];

    private static string Login(int seed) => Convert.ToBase64String(Encoding.ASCII.GetBytes("app:" + SecretSamples.Password(seed)));

    private static IEnumerable<(string, string)> Each(string path, Func<int, string> value, params string[] lines) => lines.Select((line, i) => (path, line.Replace('|', '\n').Replace("@@", value(i + 1)) + "\n"));

    private static IEnumerable<(string, string)> Of(string path, params string[] lines) => lines.Select(line => (path, line.Replace('|', '\n') + "\n"));
}
