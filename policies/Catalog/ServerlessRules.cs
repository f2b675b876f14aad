using Alicerce.Policies.Rules.Cost;
using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Rules.Network;
using Alicerce.Policies.Rules.Patching;
using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about functions, workflows, events, queues, secrets, logins, logs and alarms.</summary>
internal static class ServerlessRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AlarmActionsAreEnabled(),
        new AlarmHasActions(),
        new ApiDomainUsesCurrentTls(),
        new ApiRouteRequiresAuthorization(),
        new ApiStageLogsAccess(),
        new CognitoCustomSignInDetectsThreats(),
        new CognitoIdentityPoolRefusesGuests(),
        new CognitoUserPoolDetectsThreats(),
        new CognitoUserPoolIsProtectedFromDeletion(),
        new CognitoUserPoolOffersSecondFactor(),
        new CognitoUserPoolPasswordsAreStrong(),
        new EventBusHasPolicy(),
        new EventDataStoreUsesCustomerKey(),
        new EventEndpointReplicatesEvents(),
        new LambdaFunctionChecksSignatures(),
        new LambdaFunctionIsTraced(),
        new LambdaFunctionReservesConcurrency(),
        new LambdaFunctionRunsInVpc(),
        new LambdaFunctionSpansZones(),
        new LambdaFunctionUrlLimitsOrigins(),
        new LambdaFunctionUrlRequiresIam(),
        new LambdaFunctionUsesCustomerKey(),
        new LambdaPermissionIsNotPublic(),
        new LambdaPermissionNamesItsSource(),
        new LambdaRuntimeIsSupported(),
        new LambdaVariablesCarryNoCredentials(),
        new LogGroupForgetsOldLogs(),
        new LogGroupKeepsLogs(),
        new LogGroupUsesCustomerKey(),
        new RestMethodCacheIsEncrypted(),
        new RestMethodRequiresAuthorization(),
        new RestStageIsTraced(),
        new RestStageLogsExecutions(),
        new RiskyCallsRaiseAlarms(),
        new ScheduleUsesCustomerKey(),
        new SecretRotates(),
        new SecretRotatesOften(),
        new SecretUsesCustomerKey(),
        new SnsTopicIsEncrypted(),
        new SnsTopicPolicyIsNotPublic(),
        new SnsTopicRefusesPlainHttp(),
        new SqsQueueIsEncrypted(),
        new SqsQueuePolicyIsNotPublic(),
        new SqsQueueRefusesPlainHttp(),
        new StateMachineIsLogged(),
        new StateMachineIsTraced(),
        new TrailFeedsCloudWatch(),
        new TrailIsEncrypted(),
        new TrailRecordsEveryRegion(),
        new TrailValidatesItsLogFiles(),
    ];
}
