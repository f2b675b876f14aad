"use strict";
// Known, estimated and unknown costs, off-hours, and a group that scales to zero.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

class Tier extends pulumi.ComponentResource {
    constructor(name, machines, schedules) {
        super("bill:machines:Tier", name);
        const template = new aws.ec2.LaunchTemplate(name, {
            instanceType: "t4g.small",
            blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeType: "gp3", volumeSize: 20 } }],
        }, { parent: this });
        const group = new aws.autoscaling.Group(name, {
            minSize: 0,
            maxSize: 4,
            desiredCapacity: machines,
            launchTemplate: { id: template.id },
            availabilityZones: ["us-east-1a", "us-east-1b"],
        }, { parent: this });
        for (const [when, recurrence, capacity] of schedules) {
            new aws.autoscaling.Schedule(`${name}-${when}`, {
                scheduledActionName: when,
                autoscalingGroupName: group.name,
                recurrence,
                desiredCapacity: capacity,
            }, { parent: this });
        }
        this.registerOutputs();
    }
}

// Two machines in office hours; none at night and on weekends.
new Tier("web", 2, [["morning", "0 8 * * 1-5", 2], ["evening", "0 20 * * 1-5", 0]]);
// Starts when there is work.
new Tier("worker", 0, []);

const database = new aws.rds.Instance("orders", {
    engine: "postgres",
    instanceClass: "db.t4g.micro",
    allocatedStorage: 20,
    storageType: "gp3",
    username: "owner",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
});
new aws.s3.Bucket("incoming");
new aws.s3.Bucket("reports");
// As large as the disk that it was taken of, which nobody knows yet.
const snapshot = new aws.ebs.Snapshot("before", { volumeId: "vol-0123456789abcdef0" });
new aws.ebs.Volume("after", {
    availabilityZone: "us-east-1a",
    snapshotId: snapshot.id,
    size: snapshot.volumeSize,
    type: "gp3",
});
// A region of which the table has no prices.
new aws.sqs.Queue("elsewhere", {}, { provider: new aws.Provider("stockholm", { region: "eu-north-1" }) });

exports.database = database.endpoint;
